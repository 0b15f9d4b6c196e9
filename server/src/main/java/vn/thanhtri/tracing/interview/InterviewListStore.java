package vn.thanhtri.tracing.interview;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.list.ListQuery;
import vn.thanhtri.kernel.list.Slice;
import vn.thanhtri.people.person.Person;

/** The interviews of an outbreak: how far each is, who was last at it and when. */
@Repository
class InterviewListStore {
    private static final ListQuery OF_OUTBREAK = ListQuery.of("""
                    select c.id, c.code, p.full_name, p.born_year, p.folded,
                           case when l.fact is null then 'NONE' when l.finished then 'FINISHED' else 'OPEN' end as state,
                           case when l.fact is null then 0 when l.finished then 2 else 1 end as standing,
                           coalesce(j.actor_name, '') as by, j.recorded_at as at,
                           (select count(*) from tracing.diary_stop_standing d where d.person_case = c.id) as stops,
                           (select count(*) from tracing.diary_stop_standing d left join tracing.setting_known s on s.id = d.setting
                            where d.person_case = c.id and s.id is null) as open
                    from tracing.person_case c
                    join people.person p on p.id = c.person
                    left join lateral (
                        select fact, answer = 'FINISHED' as finished
                        from (select fact, answer from tracing.interview_answer where person_case = c.id
                              union all
                              select fact, '' from tracing.diary_stop where person_case = c.id) f
                        order by fact desc limit 1) l on true
                    left join kernel.journal j on j.id = l.fact
                    where c.outbreak = :outbreak
                      and not exists (select from tracing.case_withdrawal_standing w where w.person_case = c.id)
                    """)
            .where("state", "state = :state")
            .where("q", "(folded like '%' || kernel.fold(:q) || '%' or code like upper(:q) || '%')")
            .sorted("state", "standing", "code")
            .sorted("code", "code")
            .sorted("open", "open");

    private final JdbcClient database;

    InterviewListStore(JdbcClient database) {
        this.database = database;
    }

    /** @param state NONE, OPEN or FINISHED @param by who was last at it; empty before the first */
    record Line(
            long id,
            String code,
            String label,
            String state,
            String by,
            @Nullable Instant at,
            int stops,
            int open) {}

    Slice<Line> list(long outbreak, Asked asked) {
        return OF_OUTBREAK.read(
                database,
                asked,
                (row, number) -> new Line(
                        row.getLong("id"),
                        row.getString("code"),
                        Person.label(row.getString("full_name"), row.getObject("born_year", Integer.class)),
                        row.getString("state"),
                        row.getString("by"),
                        Rows.findInstant(row, "at"),
                        row.getInt("stops"),
                        row.getInt("open")),
                Map.of("outbreak", outbreak));
    }
}
