package vn.thanhtri.directive.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;

/** Acknowledgements, reports, acceptances and returns of tasks. */
@Repository
public class ProgressStore {
    private final JdbcClient database;

    ProgressStore(JdbcClient database) {
        this.database = database;
    }

    public void insertAll(List<Progress> steps, List<String> areas) {
        for (int i = 0; i < steps.size(); i++) {
            Progress step = steps.get(i);
            database.sql("""
                            insert into directive.progress (task, agency, day, occurrence, kind, occurred_at, note, evidence, actor_name,
                                                            fact, area)
                            values (:task, :agency, :day, :occurrence, :kind, :at, :note, :evidence, :actor, :fact, :area)
                            """)
                    .param("task", step.task())
                    .param("agency", step.agency())
                    .param("day", step.day())
                    .param("occurrence", step.occurrence())
                    .param("kind", step.kind().name())
                    .param("at", Rows.utc(step.occurredAt()))
                    .param("note", step.note())
                    .param("evidence", step.evidence())
                    .param("actor", step.actorName())
                    .param("fact", step.fact())
                    .param("area", areas.get(i))
                    .update();
        }
    }

    public List<Progress> listOf(Collection<Long> tasks) {
        return Rows.whole(
                200000,
                database.sql("""
                        select task, agency, day, occurrence, kind, occurred_at, note, evidence, actor_name, fact
                        from directive.progress where task = any(:tasks) order by occurred_at, id limit 200001
                        """)
                        .param("tasks", Rows.ids(tasks))
                        .query(ProgressStore::progress)
                        .list());
    }

    /** Units that owe a daily report, and those of them whose report of the day is in. */
    public record Reported(long reported, long owed) {}

    public Reported countReported(String area, LocalDate day) {
        return database.sql("""
                        with owed as (
                            select distinct g.agency
                            from directive.task t
                            join directive.dispatch d on d.document = t.document
                            join directive.task_party p on p.task = t.id and p.role = 'LEAD'
                            cross join unnest(p.agencies) as g (agency)
                            join people.agency a on a.id = g.agency
                            where t.kind = 'DAILY' and t.removed_at is null and starts_with(a.area, :area)),
                        told as (
                            select agency from (
                                select distinct on (task, agency) agency, kind from directive.progress
                                where day = :day and kind <> 'ACKNOWLEDGED'
                                order by task, agency, occurred_at desc, id desc) as last
                            group by agency having bool_and(kind <> 'RETURNED'))
                        select count(t.agency) as reported, count(*) as owed
                        from owed o left join told t on t.agency = o.agency
                        """)
                .param("area", area)
                .param("day", day)
                .query((row, n) -> new Reported(row.getLong("reported"), row.getLong("owed")))
                .single();
    }

    private static Progress progress(ResultSet row, int n) throws SQLException {
        return new Progress(
                row.getLong("task"),
                row.getLong("agency"),
                row.getObject("day", LocalDate.class),
                row.getString("occurrence"),
                Progress.Kind.valueOf(row.getString("kind")),
                Rows.instant(row, "occurred_at"),
                row.getString("note"),
                row.getString("evidence"),
                row.getString("actor_name"),
                row.getLong("fact"));
    }
}
