package vn.thanhtri.tracing.count;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.AreaRange;
import vn.thanhtri.kernel.Rows;

/** What no rule ever reached: expected minus known. */
@Repository
class GapStore {
    private static final String F1 = """
            select t.person as id, p.full_name, p.born_year, coalesce(r.hamlet_name, '') as hamlet, p.area, t.since
            from tracing.tier t
            join people.person p on p.id = t.person
            left join people.residence r on r.person = p.id and upper_inf(r.valid)
            where t.tier = 1 and t.area >= :from and t.area < :end
            """;

    private final JdbcClient database;

    GapStore(JdbcClient database) {
        this.database = database;
    }

    record Missing(long id, String name, @Nullable Integer born, String hamlet, String area, Instant since) {}

    /** What may be missing; the rows are counted where they are too many to be listed. */
    enum What {
        /** F1 whose commune or hamlet nobody knows. */
        ADDRESS(F1 + " and t.without_address"),
        PHONE(F1 + " and t.without_phone"),
        /** Cases that were not interviewed and of whom no meeting is recorded. */
        INTERVIEW("""
                select c.id, c.code || ' ' || p.full_name as full_name, p.born_year, coalesce(r.hamlet_name, '') as hamlet,
                       c.area, coalesce(f.confirmed_at, c.confirmed_at) as since
                from tracing.case_counted c
                join people.person p on p.id = c.person
                left join people.residence r on r.person = p.id and upper_inf(r.valid)
                join tracing.case_finding f on f.person_case = c.id and f.corrects is null
                where c.area >= :from and c.area < :end
                  and not exists (select from tracing.case_step_standing s where s.person_case = c.id)
                  and not exists (select from tracing.encounter_standing e where e.person_a = c.person)
                  and not exists (select from tracing.encounter_standing e where e.person_b = c.person)
                  and not exists (select from tracing.presence_standing x where x.person = c.person)
                """);

        private final String sql;

        What(String sql) {
            this.sql = sql;
        }
    }

    /** The oldest first. */
    List<Missing> list(What what, String area, int limit) {
        return within(database.sql(what.sql + " order by since limit :limit"), area)
                .param("limit", limit)
                .query((row, number) -> new Missing(
                        row.getLong("id"),
                        row.getString("full_name"),
                        row.getObject("born_year", Integer.class),
                        row.getString("hamlet"),
                        row.getString("area"),
                        Rows.instant(row, "since")))
                .list();
    }

    int count(What what, String area) {
        return within(database.sql("select count(*) from (" + what.sql + ") as missing"), area)
                .query(Integer.class)
                .single();
    }

    /** Paths of the communes with contacts under follow-up. */
    List<String> communes(String area) {
        return within(database.sql("""
                        select distinct area from tracing.standing
                        where tier between 1 and 3 and people > 0 and area >= :from and area < :end
                        order by area
                        """), area).query(String.class).list();
    }

    /** Since when a commune has had contacts under follow-up. */
    Instant followedSince(String commune) {
        return database.sql("select min(since) as since from tracing.tier where tier between 1 and 3 and area = :area")
                .param("area", commune)
                .query((row, number) -> Rows.instant(row, "since"))
                .single();
    }

    int followed(String area) {
        return within(database.sql("""
                        select coalesce(sum(people), 0) from tracing.standing
                        where tier between 1 and 3 and area >= :from and area < :end
                        """), area).query(Integer.class).single();
    }

    /** F1 whose finding is still owed. */
    int notFound(String area) {
        return within(database.sql("""
                        select count(*) from obligation.obligation
                        where is_open and rule = 'contact.locate' and area >= :from and area < :end
                        """), area).query(Integer.class).single();
    }

    private static JdbcClient.StatementSpec within(JdbcClient.StatementSpec statement, String area) {
        AreaRange range = AreaRange.of(area);
        return statement.param("from", range.from()).param("end", range.end());
    }
}
