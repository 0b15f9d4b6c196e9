package vn.thanhtri.directive.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;

/** Changes of tasks by newer documents. */
@Repository
public class TaskChangeStore {
    private static final String CHANGE =
            "select id, relation, task, field, value, effective_at, applied_at from directive.task_change ";

    private final JdbcClient database;

    TaskChangeStore(JdbcClient database) {
        this.database = database;
    }

    public void insert(
            long relation, long task, TaskChange.Field field, String value, Instant effectiveAt, String area) {
        database.sql("""
                        insert into directive.task_change (relation, task, field, value, effective_at, area)
                        values (:relation, :task, :field, :value, :at, :area)
                        """)
                .param("relation", relation)
                .param("task", task)
                .param("field", field.name())
                .param("value", value)
                .param("at", Rows.utc(effectiveAt))
                .param("area", area)
                .update();
    }

    /** Changes whose hour has come and that have not been made, in the order of their hours; locked until the end. */
    public List<TaskChange> listDue(Instant now) {
        return Rows.whole(
                1000,
                database.sql(CHANGE + """
                        where applied_at is null and effective_at <= :now
                        order by effective_at, id limit 1001 for update
                        """)
                        .param("now", Rows.utc(now))
                        .query(TaskChangeStore::change)
                        .list());
    }

    List<TaskChange> listOf(long relation) {
        return Rows.whole(
                1000,
                database.sql(CHANGE + "where relation = :relation order by id limit 1001")
                        .param("relation", relation)
                        .query(TaskChangeStore::change)
                        .list());
    }

    public void setApplied(long change, Instant at) {
        Rows.expectOne(
                "change",
                change,
                database.sql("update directive.task_change set applied_at = :at where id = :id and applied_at is null")
                        .param("at", Rows.utc(at))
                        .param("id", change)
                        .update());
    }

    public void setPlace(long task, String place) {
        Rows.expectOne(
                "change",
                task,
                database.sql("update directive.task set place = :place where id = :id")
                        .param("place", place)
                        .param("id", task)
                        .update());
    }

    private static TaskChange change(ResultSet row, int n) throws SQLException {
        Instant applied = Rows.findInstant(row, "applied_at");
        return new TaskChange(
                row.getLong("id"),
                row.getLong("relation"),
                row.getLong("task"),
                TaskChange.Field.valueOf(row.getString("field")),
                row.getString("value"),
                Rows.instant(row, "effective_at"),
                applied);
    }
}
