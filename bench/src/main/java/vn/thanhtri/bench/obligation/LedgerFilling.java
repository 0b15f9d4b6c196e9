package vn.thanhtri.bench.obligation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.database.DatabaseAddress;
import vn.thanhtri.kernel.database.DatabaseServer;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.Units;
import vn.thanhtri.place.Validity;

/** Settles the province of the bench and fills its ledger with invented rows. */
final class LedgerFilling {
    private static final int OPEN = 60_000;

    private final ConfigurableApplicationContext context;

    LedgerFilling(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** A station and a committee in every commune, a committee in every district. */
    void settle() {
        Units units = context.getBean(Units.class);
        Agencies agencies = context.getBean(Agencies.class);
        Acting.as(
                Actor.system(),
                () -> context.getBean(TransactionTemplate.class).execute(status -> {
                    List<AgencyEntry> entries = new ArrayList<>();
                    entries.add(entry(AgencyKind.BAN_CHI_DAO, "Ban Chỉ đạo tỉnh", "19", "19."));
                    for (Unit district : units.listBelow("19.", "district", LedgerBench.DAY)) {
                        entries.add(entry(
                                AgencyKind.UBND_HUYEN, "UBND " + district.name(), district.code(), district.area()));
                    }
                    for (Unit commune : units.listBelow("19.", "commune", LedgerBench.DAY)) {
                        entries.add(
                                entry(AgencyKind.UBND_XA, "UBND " + commune.name(), commune.code(), commune.area()));
                        entries.add(entry(
                                AgencyKind.TRAM_Y_TE, "Trạm Y tế " + commune.name(), commune.code(), commune.area()));
                    }
                    return agencies.registerAll(entries);
                }));
    }

    boolean isFilled() {
        return context.getBean(JdbcClient.class)
                .sql("select to_regclass('bench.contact') is not null")
                .query(Boolean.class)
                .single();
    }

    private static AgencyEntry entry(AgencyKind kind, String name, String code, String area) {
        return new AgencyEntry(kind, name, name, code, area, null, "", Validity.ALWAYS);
    }

    /** Rows of 70 days; most are done, 60,000 are open: 5,000 late, 1,000 due within two hours, the others later. */
    void fill(int rows) throws SQLException {
        DatabaseAddress address = context.getBean(DatabaseServer.class).address();
        long start = System.nanoTime();
        try (Connection owner = DriverManager.getConnection(
                        address.url(), address.owner().name(), address.owner().password());
                Statement statement = owner.createStatement()) {
            statement.execute("""
                    insert into obligation.obligation (rule, subject_kind, subject_id, occurrence, topic, area,
                        ruled_debtor, opens_at, ruled_due_at, document, point, label, label_detail, badge, path,
                        discharged_at, discharged_fact)
                    select 'bench.filled', 'filled', n, '', (array['TRACING','QUARANTINE','TESTING','DIRECTIVE'])[1 + n %% 4],
                           a.area, a.id, due - interval '1 day', due, '107/TB-UBND', '2.1', 'Người giả định ' || n,
                           'xóm giả định', 'F1', '/filled/' || n,
                           case when n > %2$d then due + (random() * 26 - 25) * interval '1 hour' end,
                           case when n > %2$d then 1 end
                    from (select n, case when n <= 5000 then at - random() * interval '10 hours'
                                         when n <= 6000 then at + random() * interval '2 hours'
                                         when n <= %2$d then at + interval '2 hours' + random() * interval '7 days'
                                         else at - random() * interval '70 days' end as due
                          from generate_series(1, %1$d) as n, (select timestamptz '2021-08-05 14:12+07' as at) as now) as r
                    join (select id, area, row_number() over (order by id) - 1 as seat, count(*) over () as seats
                          from people.agency where kind = 'TRAM_Y_TE') as a on a.seat = n %% a.seats
                    """.formatted(rows, OPEN));
            statement.execute("create schema bench");
            statement.execute("""
                    create table bench.contact as
                    select n::bigint as id, a.id as station, timestamptz '2021-08-05 14:00+07' - n * interval '1 second' as found,
                           case when n %% 2 = 0 then timestamptz '2021-08-05 14:00+07' end as sampled, n <= %d as followed
                    from generate_series(1, %d) as n
                    join (select id, row_number() over (order by id) - 1 as seat, count(*) over () as seats
                          from people.agency where kind = 'TRAM_Y_TE') as a on a.seat = n %% a.seats
                    """.formatted(LedgerBench.FOLLOWED, LedgerBench.CONTACTS));
            statement.execute("alter table bench.contact add primary key (id)");
            statement.execute("grant usage on schema bench to thanhtri_app");
            statement.execute("grant select, update on bench.contact to thanhtri_app");
            fillTracing(statement);
            statement.execute("vacuum analyze");
        }
        System.out.printf(Locale.ROOT, "%,d rows filled in %.1f s%n", rows, Timing.seconds(start));
    }

    /** 100,000 people under follow-up and 810,000 visits to them, as tracing keeps them. */
    private static void fillTracing(Statement statement) throws SQLException {
        statement.execute("""
                insert into people.person (id, full_name, born_year, phones, area)
                select n, 'Người giả định ' || n, 1940 + n %% 80, case when n %% 1000 > 0 then '0900' || (100000 + n) else '' end, a.area
                from generate_series(1, %d) as n
                join (select area, row_number() over (order by id) - 1 as seat, count(*) over () as seats
                      from people.agency where kind = 'TRAM_Y_TE') as a on a.seat = n %% a.seats
                """.formatted(LedgerBench.CONTACTS));
        statement.execute("""
                insert into people.residence (person, valid, unit_code, hamlet_name, area)
                select id, '[2021-01-01,)', split_part(area, '.', 3), 'xóm giả định', area from people.person
                """);
        statement.execute("""
                insert into tracing.tier (person, tier, since, contact_tier, contact_since, chain, area)
                select id, tier, since, tier, since, '[]', area
                from (select id, area, 1 + id % 3 as tier, timestamptz '2021-08-05 14:00+07' - id * interval '9 seconds' as since
                      from people.person) as p
                """);
        statement.execute("""
                insert into kernel.journal (kind, subject_kind, subject_id, occurred_at, recorded_at, area, actor_name, payload)
                values ('bench.filled', 'bench', 1, '2021-08-05 14:00+07', '2021-08-05 14:00+07', '19.', 'bench', '{}')
                """);
        statement.execute("""
                insert into quarantine.deed (person, kind, at, reference, note, void, fact, area)
                select p.id, 'VISITED', timestamptz '2021-08-05 09:00+07' - day * interval '1 day', '', '', false, f.id, p.area
                from people.person p cross join generate_series(0, 9) as day
                cross join (select min(id) as id from kernel.journal) as f
                where p.id % 500 > 0 and (day < 8 or (day = 8 and p.id % 9 = 0))
                """);
    }
}
