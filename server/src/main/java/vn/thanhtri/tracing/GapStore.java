package vn.thanhtri.tracing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What no rule ever reached: expected minus known. */
@Repository
class GapStore {
    private static final String F1 = """
            select t.person as id, p.full_name, p.born_year, coalesce(r.hamlet_name, '') as hamlet, p.area, t.since
            from tracing.tier t
            join people.person p on p.id = t.person
            left join people.residence r on r.person = p.id and upper_inf(r.valid)
            where t.tier = 1
            """;

    private final JdbcClient database;

    GapStore(JdbcClient database) {
        this.database = database;
    }

    record Missing(long id, String name, @Nullable Integer born, String hamlet, String area, Instant since) {}

    /** F1 whose commune or hamlet nobody knows. */
    List<Missing> withoutAddress(int limit) {
        return list(F1 + " and coalesce(r.unit_code, '') = '' order by t.since limit :limit", limit);
    }

    List<Missing> withoutPhone(int limit) {
        return list(F1 + " and p.phones = '' order by t.since limit :limit", limit);
    }

    /** Cases that were not interviewed and of whom no meeting is recorded. */
    List<Missing> withoutInterview(int limit) {
        return list("""
                select c.id, c.code || ' ' || p.full_name as full_name, p.born_year, coalesce(r.hamlet_name, '') as hamlet,
                       c.area, f.confirmed_at as since
                from tracing.person_case c
                join people.person p on p.id = c.person
                left join people.residence r on r.person = p.id and upper_inf(r.valid)
                join tracing.case_finding f on f.person_case = c.id and f.corrects is null
                where not exists (select from tracing.case_withdrawal w where w.person_case = c.id)
                  and not exists (select from tracing.case_step s where s.person_case = c.id)
                  and not exists (select from tracing.encounter e where e.person_a = c.person and not e.void)
                  and not exists (select from tracing.encounter e where e.person_b = c.person and not e.void)
                  and not exists (select from tracing.presence x where x.person = c.person and not x.void)
                order by since limit :limit
                """, limit);
    }

    /** Communes with contacts under follow-up, and the earliest of them. */
    List<Missing> communes(int limit) {
        return list("""
                select 0 as id, '' as full_name, null::int as born_year, '' as hamlet, t.area, min(t.since) as since
                from tracing.tier t where t.tier between 1 and 3
                group by t.area order by t.area limit :limit
                """, limit);
    }

    private List<Missing> list(String sql, int limit) {
        return database.sql(sql)
                .param("limit", limit)
                .query((row, number) -> new Missing(
                        row.getLong("id"),
                        row.getString("full_name"),
                        row.getObject("born_year", Integer.class),
                        row.getString("hamlet"),
                        row.getString("area"),
                        Times.get(row, "since")))
                .list();
    }

    int followed(String area) {
        return database.sql("""
                        select count(*) from tracing.tier
                        where tier between 1 and 3 and area >= :area and area < :area || chr(1114111)
                        """).param("area", area).query(Integer.class).single();
    }

    int notFound(String area) {
        return database.sql("""
                        select count(*) from tracing.tier t
                        where t.tier = 1 and t.area >= :area and t.area < :area || chr(1114111)
                          and not exists (select from tracing.contact_action a where a.person = t.person and not a.void
                                            and a.kind in ('LOCATED', 'NOTIFIED', 'SAMPLED', 'VISITED')
                                            and not exists (select from tracing.contact_action n where n.corrects = a.id))
                        """).param("area", area).query(Integer.class).single();
    }
}
