package vn.thanhtri.bench.tracing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Fills the tables of tracing with an invented province by statements over sets: for a million people 7,500,000 encounters and more,
 * 1,000,000 stays in households, 1,480,000 attendances at shifts and gatherings, 20,000 isolations, and cases of sixty days
 * in a few communes. People meet their neighbours in the main. Indices and foreign keys are made again afterwards.
 */
final class ProvinceFilling {
    private static final String NOW = "timestamptz '2021-08-05 14:12+07'";
    private static final int COMMUNES = 178;
    private static final int STRICKEN = 20;
    private static final int CASES_EACH = 15;
    private static final List<String> TABLES = List.of(
            "people.person",
            "people.residence",
            "tracing.setting",
            "tracing.presence",
            "tracing.encounter",
            "tracing.isolation");

    private final Statement owner;
    private final int people;
    private final int perCommune;

    private ProvinceFilling(Statement owner, int people) {
        this.owner = owner;
        this.people = people;
        this.perCommune = (people + COMMUNES - 1) / COMMUNES;
    }

    /** What is dropped before and made again after, as statements. */
    private record Remaking(String drop, String make) {}

    static void fill(Connection connection, int people) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            new ProvinceFilling(statement, people).run();
        }
    }

    private void run() throws SQLException {
        owner.execute("set maintenance_work_mem = '512MB'");
        owner.execute("select setseed(0.107)");
        List<Remaking> remakings = new ArrayList<>();
        for (String table : TABLES) {
            remakings.addAll(foreignKeys(table));
        }
        for (String table : TABLES) {
            remakings.addAll(indices(table));
        }
        for (Remaking one : remakings) {
            owner.execute(one.drop());
        }
        owner.execute("""
                insert into kernel.journal (kind, subject_kind, subject_id, occurred_at, recorded_at, area, actor_name, payload)
                values ('bench.filled', 'bench', 1, %1$s, %1$s, '19.', 'bench', '{}')
                """.formatted(NOW));
        people();
        settings();
        presences();
        meetings();
        cases();
        for (Remaking one : remakings.reversed()) {
            timed(one.make());
        }
        timed("vacuum analyze");
    }

    private List<Remaking> foreignKeys(String table) throws SQLException {
        return list("""
                select 'alter table %1$s drop constraint ' || conname,
                       'alter table %1$s add constraint ' || conname || ' ' || pg_get_constraintdef(oid)
                from pg_constraint where conrelid = '%1$s'::regclass and contype = 'f'
                """.formatted(table));
    }

    private List<Remaking> indices(String table) throws SQLException {
        return list("""
                select 'drop index ' || indexrelid::regclass, pg_get_indexdef(indexrelid)
                from pg_index i where indrelid = '%1$s'::regclass
                and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
                """.formatted(table));
    }

    private List<Remaking> list(String sql) throws SQLException {
        List<Remaking> found = new ArrayList<>();
        try (ResultSet rows = owner.executeQuery(sql)) {
            while (rows.next()) {
                found.add(new Remaking(rows.getString(1), rows.getString(2)));
            }
        }
        return found;
    }

    /** Neighbours have numbers next to each other; a commune is a range of numbers. */
    private void people() throws SQLException {
        timed("""
                create temporary table commune as
                select row_number() over (order by code) - 1 as n, code, area from place.unit
                where level = 'commune' and area like '19.%%' and valid @> date '2021-08-05' order by code limit %d
                """.formatted(COMMUNES));
        timed("""
                insert into people.person (id, full_name, born_year, phones, area)
                select i, 'Người giả định ' || i, 1940 + i %% 80, '0900' || (100000 + i), c.area
                from generate_series(1, %d) as i join commune c on c.n = (i - 1) / %d
                """.formatted(people, perCommune));
        timed("""
                insert into people.residence (person, valid, unit_code, hamlet_name, area)
                select p.id, '[2021-01-01,)', c.code, 'xóm giả định ' || p.id / 100, p.area
                from people.person p join commune c on c.area = p.area
                """);
    }

    /** Households of four, shifts of sixteen and gatherings of two hundred, in the order of their numbers. */
    private void settings() throws SQLException {
        String insert = """
                insert into tracing.setting (id, kind, name, place, unit_code, from_at, to_at, fact, area)
                select s.id, '%s', 'nơi giả định ' || s.id, '', c.code, s.from_at, s.from_at + interval '%s', f.id, c.area
                from (select i + %d as id, %s as home, %s as from_at from generate_series(1, %d) as i) as s
                join commune c on c.n = (s.home - 1) / %d
                cross join (select max(id) as id from kernel.journal) as f
                """;
        timed(insert.formatted("HOUSEHOLD", "1 day", 0, "4 * i", "null::timestamptz", households(), perCommune));
        timed(insert.formatted("WORK_SHIFT", "8 hours", households(), someone(), someTime(), shifts(), perCommune));
        timed(insert.formatted(
                "WEDDING", "3 hours", households() + shifts(), someone(), someTime(), gatherings(), perCommune));
    }

    private void presences() throws SQLException {
        timed("""
                insert into tracing.presence (setting, person, from_at, to_at, fact, area)
                select s.id, 4 * (s.id - 1) + k, null, null, s.fact, s.area
                from tracing.setting s cross join generate_series(1, 4) as k where s.kind = 'HOUSEHOLD'
                """);
        String attend = """
                insert into tracing.presence (setting, person, from_at, to_at, fact, area)
                select distinct on (s.id, a.person) s.id, a.person, s.from_at + a.late * interval '20 minutes', s.to_at, s.fact, s.area
                from tracing.setting s join commune c on c.area = s.area
                cross join lateral (select 1 + (c.n * %d + floor(random() * %d))::int %% %d as person, random() as late
                                    from generate_series(1, %d) where s.id > 0) as a
                where s.kind = '%s'
                """;
        timed(attend.formatted(perCommune, perCommune, people, 16, "WORK_SHIFT"));
        timed(attend.formatted(perCommune, perCommune, people, 200, "WEDDING"));
        timed("""
                insert into tracing.isolation (person, place, from_at, fact, area)
                select p.id, 'nhà', %s - random() * interval '14 days', f.id, p.area
                from people.person p cross join (select max(id) as id from kernel.journal) as f where p.id %% 50 = 0
                """.formatted(NOW));
    }

    /** Eight in ten meetings are with somebody of the hamlet, most others within the commune, one in a thousand anywhere. */
    private void meetings() throws SQLException {
        timed("""
                insert into tracing.encounter (person_a, person_b, from_at, to_at, place, reported_by, fact, area)
                select a, b, at, at + (5 + length) * interval '1 minute', 'chợ', 'ca bệnh', f.id, c.area
                from (select a, at, length,
                             1 + (case when near < 0.8 then a / 100 * 100 + floor(other * 100)
                                       when near < 0.999 then a / %1$d * %1$d + floor(other * %1$d)
                                       else floor(other * %2$d) end)::int %% %2$d as b
                      from (select 1 + floor(random() * %2$d)::int as a, random() as near, random() as other,
                                   %3$s as at, floor(random() * 115)::int as length
                            from generate_series(1, %4$d)) as drawn) as met
                join commune c on c.n = (a - 1) / %1$d
                cross join (select max(id) as id from kernel.journal) as f
                where a <> b
                """.formatted(perCommune, people, someTime(), people * 38L / 5));
    }

    private void cases() throws SQLException {
        timed("""
                insert into tracing.outbreak (name, code_prefix, unit_code, opened_on, fact, area)
                select 'Ổ dịch giả định ' || n, 'BC', code, '2021-06-06', f.id, area
                from commune cross join (select max(id) as id from kernel.journal) as f where n %% 9 = 4 and n / 9 < %d
                """.formatted(STRICKEN));
        timed("""
                insert into tracing.person_case (outbreak, person, code, fact, area)
                select o.id, c.n * %1$d + 100 + 7 * k, 'BC' || lpad(k::text, 3, '0'), o.fact, o.area
                from tracing.outbreak o join commune c on c.area = o.area cross join generate_series(1, %2$d) as k
                """.formatted(perCommune, CASES_EACH));
        timed("""
                insert into tracing.case_finding (person_case, onset_on, sampled_at, positive_at, confirmed_at, found_in,
                    source_kind, isolated_at, isolated_where, fact, area)
                select id, at::date - 2, at, at + interval '9 hours', at + interval '10 hours', 'COMMUNITY', 'UNKNOWN',
                       at + interval '11 hours', 'bệnh viện', fact, area
                from (select *, %s as at from tracing.person_case) as c
                """.formatted(someTime() + " - interval '12 hours'"));
        timed("""
                insert into tracing.infectious_window (person_case, person, from_at, to_at, policy_entry, document, point,
                    provisional, area)
                select c.id, c.person, f.onset_on - interval '3 days', f.isolated_at, 'bench', '5053/QĐ-BYT', '1', false, c.area
                from tracing.person_case c join tracing.case_finding f on f.person_case = c.id
                """);
    }

    private int households() {
        return people / 4;
    }

    private int shifts() {
        return people * 3 / 40;
    }

    private int gatherings() {
        return people / 714;
    }

    private String someone() {
        return "1 + floor(random() * " + people + ")::int";
    }

    private static String someTime() {
        return NOW + " - random() * interval '60 days'";
    }

    private void timed(String sql) throws SQLException {
        long start = System.nanoTime();
        owner.execute(sql);
        System.out.printf(
                Locale.ROOT,
                "  %.1f s %s%n",
                (System.nanoTime() - start) / 1e9,
                sql.lines().limit(2).map(String::strip).collect(Collectors.joining(" ")));
    }
}
