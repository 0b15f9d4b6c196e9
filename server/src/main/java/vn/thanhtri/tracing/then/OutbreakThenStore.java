package vn.thanhtri.tracing.then;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.tracing.cases.FoundIn;
import vn.thanhtri.tracing.definition.CaseClass;

/** Cases as they were known, and tiers as they stood. */
@Repository
class OutbreakThenStore {
    private final JdbcClient database;

    OutbreakThenStore(JdbcClient database) {
        this.database = database;
    }

    /** To be asked inside {@link vn.thanhtri.kernel.Known#at}. */
    List<OutbreakThen.Line> cases(long outbreak) {
        return database.sql("""
                        select k.id, k.code, p.full_name, p.born_year, k.class, k.found_in,
                               coalesce(s.code, k.source_place) as source,
                               coalesce(k.onset_on, (coalesce(k.sampled_at, k.positive_at, k.confirmed_at)
                                                     at time zone 'Asia/Ho_Chi_Minh')::date) as day
                        from tracing.case_known_then k
                        join people.person p on p.id = k.person
                        left join tracing.person_case s on s.id = k.source_case
                        where k.outbreak = :outbreak
                        order by day nulls last, k.code, k.id
                        """)
                .param("outbreak", outbreak)
                .query((row, n) -> new OutbreakThen.Line(
                        row.getLong("id"),
                        row.getString("code"),
                        Person.label(row.getString("full_name"), row.getObject("born_year", Integer.class)),
                        CaseClass.valueOf(row.getString("class")),
                        row.getObject("day", LocalDate.class),
                        FoundIn.valueOf(row.getString("found_in")),
                        row.getString("source")))
                .list();
    }

    /** How many stood in each tier at that moment, at index 1 to 3. */
    int[] tiers(long outbreak, Instant at) {
        int[] tiers = new int[4];
        database.sql("""
                        select last.tier, count(*) as n
                        from (select distinct on (c.person) c.person, c.tier, c.root_case
                              from tracing.tier_change c
                              where c.at <= :at
                                and c.person in (select t.person from tracing.tier_change t
                                                 join tracing.person_case k on k.id = t.root_case and k.outbreak = :outbreak)
                              order by c.person, c.id desc) last
                        join tracing.person_case k on k.id = last.root_case and k.outbreak = :outbreak
                        where last.tier between 1 and 3
                        group by last.tier
                        """).param("at", Rows.utc(at)).param("outbreak", outbreak).query(row -> {
            tiers[row.getInt("tier")] = row.getInt("n");
        });
        return tiers;
    }
}
