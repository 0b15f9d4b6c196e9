package vn.thanhtri.tracing.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.tracing.SettingKind;
import vn.thanhtri.tracing.cases.FoundIn;
import vn.thanhtri.tracing.cases.Outbreak;

/** What the outbreak file shows, read for one page. */
@Repository
class OutbreakFigures {
    /** So many of the newest cases are drawn; how many there are is counted. */
    static final int MOST_CASES = 1_000;

    private final JdbcClient database;

    OutbreakFigures(JdbcClient database) {
        this.database = database;
    }

    /** A line of the transmission tree. {@code contacts} counts the F1 whose chain begins with the case. */
    record CaseLine(
            long id,
            long person,
            String code,
            String name,
            @Nullable Integer born,
            LocalDate day,
            boolean byOnset,
            FoundIn foundIn,
            LocalDate announced,
            String sourceKind,
            @Nullable Long sourceCase,
            String sourceCode,
            String sourceOutbreak,
            boolean sourceStands,
            @Nullable Long sourceSetting,
            String sourcePlace,
            String isolatedWhere,
            int contacts,
            int overdue) {}

    /** The newest of them, oldest first. */
    List<CaseLine> cases(long outbreak, Instant now) {
        return database.sql("""
                        select c.id, c.person, c.code, p.full_name, p.born_year,
                               coalesce(c.onset_on, (coalesce(c.sampled_at, c.positive_at, c.confirmed_at)
                                                     at time zone 'Asia/Ho_Chi_Minh')::date) as day,
                               c.onset_on is not null as by_onset, c.found_in,
                               (c.confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date as announced,
                               c.source_kind, c.source_case, c.source_setting, c.source_place, c.isolated_where,
                               coalesce(s.code, '') as source_code, coalesce(so.name, '') as source_outbreak,
                               sw.person_case is null as source_stands,
                               coalesce(n.contacts, 0) as contacts, coalesce(l.overdue, 0) as overdue
                        from tracing.case_counted c
                        join people.person p on p.id = c.person
                        left join tracing.person_case s on s.id = c.source_case
                        left join tracing.outbreak so on so.id = s.outbreak and so.id <> c.outbreak
                        left join tracing.case_withdrawal_standing sw on sw.person_case = c.source_case
                        left join (select root_case, count(*) as contacts from tracing.tier
                                   where outbreak = :outbreak and tier = 1 group by root_case) n on n.root_case = c.id
                        left join (select t.root_case, count(distinct t.person) as overdue
                                   from obligation.obligation o join tracing.tier t on t.person = o.subject_id
                                   where o.is_open and o.due_at < :now and o.subject_kind = 'contact'
                                     and t.outbreak = :outbreak and t.tier = 1
                                   group by t.root_case) l on l.root_case = c.id
                        where c.outbreak = :outbreak
                        order by day desc, c.code desc
                        limit :limit
                        """)
                .param("outbreak", outbreak)
                .param("now", Rows.utc(now))
                .param("limit", MOST_CASES)
                .query((row, number) -> new CaseLine(
                        row.getLong("id"),
                        row.getLong("person"),
                        row.getString("code"),
                        row.getString("full_name"),
                        row.getObject("born_year", Integer.class),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("by_onset"),
                        FoundIn.valueOf(row.getString("found_in")),
                        row.getObject("announced", LocalDate.class),
                        row.getString("source_kind"),
                        row.getObject("source_case", Long.class),
                        row.getString("source_code"),
                        row.getString("source_outbreak"),
                        row.getBoolean("source_stands"),
                        row.getObject("source_setting", Long.class),
                        row.getString("source_place"),
                        row.getString("isolated_where"),
                        row.getInt("contacts"),
                        row.getInt("overdue")))
                .list()
                .reversed();
    }

    /** How many cases stand, whichever are shown. */
    record Totals(
            int cases,
            int community,
            int quarantine,
            int unknown,
            int overdue,
            @Nullable LocalDate announced) {}

    Totals totals(long outbreak, Instant now) {
        return database.sql("""
                        select count(*) as cases, count(*) filter (where c.found_in = 'COMMUNITY') as community,
                               count(*) filter (where c.found_in = 'QUARANTINE') as quarantine,
                               count(*) filter (where c.source_kind = 'UNKNOWN') as unknown,
                               max((c.confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date)
                                   filter (where c.found_in = 'COMMUNITY') as announced,
                               (select count(distinct t.person)
                                from obligation.obligation o join tracing.tier t on t.person = o.subject_id
                                where o.is_open and o.due_at < :now and o.subject_kind = 'contact'
                                  and t.outbreak = :outbreak and t.tier = 1) as overdue
                        from tracing.case_counted c
                        where c.outbreak = :outbreak
                        """)
                .param("outbreak", outbreak)
                .param("now", Rows.utc(now))
                .query((row, number) -> new Totals(
                        row.getInt("cases"),
                        row.getInt("community"),
                        row.getInt("quarantine"),
                        row.getInt("unknown"),
                        row.getInt("overdue"),
                        row.getObject("announced", LocalDate.class)))
                .single();
    }

    /** Two people who shared a setting, earliest first. */
    record Shared(
            long a,
            long b,
            SettingKind kind,
            String name,
            @Nullable Instant from) {}

    /** For each pair the gathering they shared; a household only where they shared nothing else. */
    List<Shared> sharedSettings(Collection<long[]> pairs) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select distinct on (r.a, r.b) r.a, r.b, s.kind, s.name, s.from_at
                        from unnest(:a::bigint[], :b::bigint[]) as r (a, b)
                        join tracing.presence_standing x on x.person = r.a
                        join tracing.presence_standing y on y.person = r.b and y.setting = x.setting
                        join tracing.setting_known s on s.id = x.setting
                        where tstzrange(x.from_at, x.to_at) && tstzrange(y.from_at, y.to_at)
                        order by r.a, r.b, s.kind = 'HOUSEHOLD', s.from_at, s.id
                        """)
                .param("a", Rows.ids(pairs, pair -> pair[0]))
                .param("b", Rows.ids(pairs, pair -> pair[1]))
                .query((row, number) -> new Shared(
                        row.getLong("a"),
                        row.getLong("b"),
                        SettingKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        Rows.findInstant(row, "from_at")))
                .list();
    }

    /** How many persons of the outbreak stand in each tier, 1 to 3. */
    Map<Integer, Integer> tierCounts(long outbreak) {
        Map<Integer, Integer> counts = new HashMap<>();
        database.sql("""
                        select tier, count(*) as n from tracing.tier
                        where outbreak = :outbreak and tier between 1 and 3 group by tier
                        """).param("outbreak", outbreak).query(row -> {
            counts.put(row.getInt("tier"), row.getInt("n"));
        });
        return counts;
    }

    /** The contact whose exposure was prolonged last: the one worth explaining first. */
    Optional<Long> findTelling(long outbreak) {
        return database.sql("""
                        select t.person from tracing.tier t
                        join lateral (select c.id from tracing.tier_change c
                                      where c.person = t.person and c.old_tier = 1 and c.tier = 1
                                        and c.old_last_exposure < c.last_exposure
                                      order by c.id desc limit 1) c on true
                        where t.outbreak = :outbreak and t.tier = 1
                        order by jsonb_array_length(t.chain), c.id desc
                        limit 1
                        """)
                .param("outbreak", outbreak)
                .query(Long.class)
                .optional()
                .or(() -> database.sql("""
                                select person from tracing.tier where outbreak = :outbreak and tier = 1
                                order by person limit 1
                                """)
                        .param("outbreak", outbreak)
                        .query(Long.class)
                        .optional());
    }

    /** An outbreak in the list. */
    record Line(
            Outbreak outbreak,
            int cases,
            int community,
            int contacts,
            @Nullable LocalDate lastCommunity) {}

    Map<Long, int[]> caseCounts(Collection<Long> outbreaks) {
        Map<Long, int[]> counts = new HashMap<>();
        database.sql("""
                        select c.outbreak, count(*) as cases, count(*) filter (where c.found_in = 'COMMUNITY') as community,
                               (select count(*) from tracing.tier t where t.outbreak = c.outbreak and t.tier = 1) as contacts
                        from tracing.case_counted c
                        where c.outbreak = any (:outbreaks)
                        group by c.outbreak
                        """).param("outbreaks", Rows.ids(outbreaks)).query(row -> {
            counts.put(
                    row.getLong("outbreak"),
                    new int[] {row.getInt("cases"), row.getInt("community"), row.getInt("contacts")});
        });
        return counts;
    }
}
