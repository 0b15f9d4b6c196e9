package vn.thanhtri.directive.document;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;

/** Orders that nobody has, and from when an order is owed that was given later. */
@Repository
public class OpenTaskStore {
    private final JdbcClient database;

    OpenTaskStore(JdbcClient database) {
        this.database = database;
    }

    /** A dispatched order that nobody has. @param area unit path of the office that dispatched it */
    public record Unassigned(
            long task, long document, String cite, String point, String title, String area, Instant since) {}

    /** Orders of documents in force that were dispatched without an addressee, oldest first. */
    public List<Unassigned> listUnassigned(String area, Instant now, int limit) {
        return database.sql("""
                        select t.id, t.document, t.point, t.title, t.area, s.dispatched_at,
                               case when d.symbol = '' then d.issuer || ' ' || d.signed_on else d.symbol end as cite
                        from directive.dispatch s
                        join directive.document d on d.id = s.document
                        join directive.task t on t.document = s.document
                        where starts_with(s.area, :area) and t.removed_at is null
                          and not exists (select 1 from directive.task_party p
                                          where p.task = t.id and p.role in ('LEAD', 'ACCOUNTABLE', 'EXECUTE')
                                            and cardinality(p.agencies) > 0)
                          and not exists (select 1 from directive.standing_relation r
                                          where r.target = d.id and r.kind in ('REPLACES', 'LIFTS') and r.point = ''
                                            and r.effective_at <= :now)
                        order by s.dispatched_at, t.position limit :limit
                        """)
                .param("area", area)
                .param("now", Rows.utc(now))
                .param("limit", limit)
                .query((row, n) -> new Unassigned(
                        row.getLong("id"),
                        row.getLong("document"),
                        row.getString("cite"),
                        row.getString("point"),
                        row.getString("title"),
                        row.getString("area"),
                        Rows.instant(row, "dispatched_at")))
                .list();
    }

    /** From when the task is owed. */
    public void setOpens(long task, Instant at) {
        int rows = database.sql("update directive.task set opens_at = :at where id = :id")
                .param("at", Rows.utc(at))
                .param("id", task)
                .update();
        Rows.expectOne("task", task, rows);
    }
}
