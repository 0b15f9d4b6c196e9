package vn.thanhtri.tracing.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.AreaRange;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.obligation.Measure.Scope;
import vn.thanhtri.people.person.Person;

/** Cases found among the people, and how many F1 the cases named. */
@Repository
class CommunityCaseStore {
    private static final String COMMUNITY = """
            from tracing.case_counted c
            where c.found_in = 'COMMUNITY' and c.confirmed_at <= :now
              and c.area >= :from and c.area < :end and (:outbreak::bigint is null or c.outbreak = :outbreak)
            """;

    private final JdbcClient database;

    CommunityCaseStore(JdbcClient database) {
        this.database = database;
    }

    /** @param cases all of them @param withOnset those whose onset is known */
    record Last(
            long cases,
            long withOnset,
            @Nullable LocalDate announced,
            @Nullable LocalDate onset) {}

    Last last(Scope scope, Instant now) {
        return asked("""
                        select count(*) as cases, count(c.onset_on) as with_onset, max(c.onset_on) as onset,
                               max((c.confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date) as announced
                        """ + COMMUNITY, scope, now)
                .query((row, number) -> new Last(
                        row.getLong("cases"),
                        row.getLong("with_onset"),
                        row.getObject("announced", LocalDate.class),
                        row.getObject("onset", LocalDate.class)))
                .single();
    }

    /** A case of the list. @param announced day of the announcement @param onset null where it is not known */
    record Line(
            long id,
            String label,
            String area,
            LocalDate announced,
            @Nullable LocalDate onset,
            Instant confirmed) {}

    /** The latest first. @param withOnset whose onset is known; otherwise those of whom it is not; null for all */
    List<Line> list(Scope scope, @Nullable Boolean withOnset, Instant now, int limit) {
        String order = withOnset == null || !withOnset ? "c.confirmed_at" : "c.onset_on";
        return asked(
                        """
                        select c.id, c.code, p.full_name, p.born_year, c.area, c.onset_on, c.confirmed_at,
                               (c.confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date as announced
                        """
                                + COMMUNITY.replace(
                                        "where c.found_in", "join people.person p on p.id = c.person where c.found_in")
                                + (withOnset == null ? "" : " and c.onset_on is " + (withOnset ? "not null" : "null"))
                                + " order by " + order + " desc, c.id desc limit :limit",
                        scope,
                        now)
                .param("limit", limit)
                .query((row, number) -> new Line(
                        row.getLong("id"),
                        row.getString("code") + " "
                                + Person.label(row.getString("full_name"), row.getObject("born_year", Integer.class)),
                        row.getString("area"),
                        row.getObject("announced", LocalDate.class),
                        row.getObject("onset_on", LocalDate.class),
                        Rows.instant(row, "confirmed_at")))
                .list();
    }

    /** The last announcement in each commune that has had such a case, the longest ago first. */
    record Commune(String area, Instant last, LocalDate day) {}

    List<Commune> communes(Scope scope, Instant now) {
        return asked("""
                        select c.area, max(c.confirmed_at) as last,
                               (max(c.confirmed_at) at time zone 'Asia/Ho_Chi_Minh')::date as day
                        """ + COMMUNITY + " group by c.area order by last, c.area", scope, now)
                .query((row, number) -> new Commune(
                        row.getString("area"), Rows.instant(row, "last"), row.getObject("day", LocalDate.class)))
                .list();
    }

    /** F1 named in the chains of the cases of the scope, wherever they live. */
    long contactsOfCases(Scope scope, Instant now) {
        return asked("""
                        select count(*)
                        from tracing.case_counted c
                        join tracing.tier t on t.root_case = c.id
                        where t.contact_tier = 1 and t.ended is distinct from 'WITHDRAWN' and t.contact_since <= :now
                          and c.confirmed_at + interval '24 hours' <= :now
                          and c.area >= :from and c.area < :end and (:outbreak::bigint is null or c.outbreak = :outbreak)
                                    """, scope, now).query(Long.class).single();
    }

    private JdbcClient.StatementSpec asked(String sql, Scope scope, Instant now) {
        AreaRange range = AreaRange.of(scope.area());
        return database.sql(sql)
                .param("from", range.from())
                .param("end", range.end())
                .param("outbreak", scope.subject())
                .param("now", Rows.utc(now));
    }
}
