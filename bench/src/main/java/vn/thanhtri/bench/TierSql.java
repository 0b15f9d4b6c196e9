package vn.thanhtri.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import vn.thanhtri.tiers.TierParameters;

/**
 * The definition of tiers as sets, in SQL that PostgreSQL and DuckDB both read. Persons are numbered from 1. A setting is
 * gone through once by when who is infectious in it: nobody, one person (and who), or several; so a gathering of n people
 * costs no n² pairs here either.
 */
final class TierSql {
    private final Connection connection;
    private final TierParameters parameters;

    TierSql(Connection connection, TierParameters parameters) {
        this.connection = connection;
        this.parameters = parameters;
    }

    static final String TABLES = """
            create table encounter (a int, b int, f int, t int);
            create table presence (person int, setting int, f int, t int);
            create table case_window (person int, f int, t int)""";

    /** What the library does when it lays contacts out: by person, by setting, cut at asOf. */
    void layOut() throws SQLException {
        int asOf = parameters.asOfMinute();
        run("""
            create table meeting as
              select a person, b other, f, least(t, %1$d) t from encounter where f < %1$d
              union all select b, a, f, least(t, %1$d) from encounter where f < %1$d""".formatted(asOf));
        run("create table stay as " + merged("setting, person", """
            select setting, person, f, least(t, %1$d) t from presence where f < %1$d""".formatted(asOf)));
        run(
                "create index meeting_of on meeting (person)",
                "create index stay_of on stay (person)",
                "create index stay_in on stay (setting)");
        run("analyze meeting", "analyze stay");
    }

    /** Leaves the table {@code result (person, tier, since, until)}. */
    void compute() throws SQLException {
        run("create temp table w0 as " + merged("person", "select person, f, t from case_window"));
        run("create temp table result as select distinct person, 0 tier, 0 since, 0 until from case_window");
        run("analyze w0", "analyze result");
        for (int hops = 1; hops <= parameters.maxTier(); hops++) {
            hop(hops);
        }
    }

    void forget() throws SQLException {
        run("drop table result", "drop table w0");
        for (int hops = 1; hops <= parameters.maxTier(); hops++) {
            run("drop table segment" + hops, "drop table exposure" + hops);
            if (hops < parameters.maxTier()) {
                run("drop table w" + hops);
            }
        }
    }

    private void hop(int hops) throws SQLException {
        run("create temp table segment%d as %s".formatted(hops, segments("w" + (hops - 1))));
        run("analyze segment" + hops);
        boolean last = hops == parameters.maxTier();
        run("create temp table exposure%d as %s".formatted(hops, exposures(hops, last)));
        run("analyze exposure" + hops);
        if (!last) {
            run("create temp table w%d as ".formatted(hops)
                    + merged(
                            "person",
                            "select person, f, t + %d t from exposure%d".formatted(parameters.horizonMinutes(), hops)));
            run("analyze w" + hops);
        }
        run("""
            insert into result select person, %1$d, min(f), max(t) from exposure%1$d e
             where not exists (select 1 from result r where r.person = e.person)
             group by person having max(t) > %2$d""".formatted(hops, parameters.asOfMinute() - parameters.horizonMinutes()));
        run("analyze result");
    }

    private static String segments(String windows) {
        return """
            with piece as (
              select p.setting, p.person, greatest(p.f, w.f) f, least(p.t, w.t) t
                from stay p join %s w on w.person = p.person and w.f < p.t and p.f < w.t),
            event as (
              select setting, f moment, 1 d, cast(person as double precision) s from piece
              union all select setting, t, -1, -cast(person as double precision) from piece),
            change as (select setting, moment, sum(d) d, sum(s) s from event group by setting, moment),
            running as (
              select setting, moment, sum(d) over w c, sum(s) over w s from change
              window w as (partition by setting order by moment)),
            state as (
              select setting, moment, case when c = 0 then 0 when c = 1 then cast(s as int) else -1 end who from running),
            step as (select setting, moment, who, lag(who) over (partition by setting order by moment) before from state),
            kept as (
              select setting, moment f, lead(moment) over (partition by setting order by moment) t, who from step
               where before is null or before <> who)
            select setting, f, t, who from kept where who <> 0""".formatted(windows);
    }

    private static String exposures(int hops, boolean onlyWithoutTier) {
        String sql = """
            select m.other person, greatest(m.f, w.f) f, least(m.t, w.t) t
              from meeting m join w%1$d w on w.person = m.person and w.f < m.t and m.f < w.t %2$s
            union all
            select p.person, greatest(p.f, s.f), least(p.t, s.t)
              from stay p join segment%3$d s on s.setting = p.setting and s.f < p.t and p.f < s.t and s.who <> p.person %4$s""";
        String without = "where not exists (select 1 from result r where r.person = %s)";
        return sql.formatted(
                hops - 1,
                onlyWithoutTier ? without.formatted("m.other") : "",
                hops,
                onlyWithoutTier ? without.formatted("p.person") : "");
    }

    /** Intervals of each owner that overlap or touch, as one. */
    private static String merged(String owner, String source) {
        return """
            select %1$s, min(f) f, max(t) t from (
              select %1$s, f, t, sum(opens) over (partition by %1$s order by f, t rows unbounded preceding) island from (
                select %1$s, f, t,
                       case when f <= max(t) over (partition by %1$s order by f, t
                                                   rows between unbounded preceding and 1 preceding) then 0 else 1 end opens
                  from (%2$s) source) marked) islands
             group by %1$s, island""".formatted(owner, source);
    }

    private void run(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
