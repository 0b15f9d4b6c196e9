package vn.thanhtri.directive.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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
                .param("at", effectiveAt.atOffset(ZoneOffset.UTC))
                .param("area", area)
                .update();
    }

    /** Changes whose hour has come and that have not been made, in the order of their hours; locked until the end. */
    public List<TaskChange> listDue(Instant now) {
        return database.sql(CHANGE + """
                        where applied_at is null and effective_at <= :now
                        order by effective_at, id limit 1000 for update
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(TaskChangeStore::change)
                .list();
    }

    List<TaskChange> listOf(long relation) {
        return database.sql(CHANGE + "where relation = :relation order by id limit 1000")
                .param("relation", relation)
                .query(TaskChangeStore::change)
                .list();
    }

    public void setApplied(long change, Instant at) {
        one(
                change,
                database.sql("update directive.task_change set applied_at = :at where id = :id and applied_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", change)
                        .update());
    }

    public void setPlace(long task, String place) {
        one(
                task,
                database.sql("update directive.task set place = :place where id = :id")
                        .param("place", place)
                        .param("id", task)
                        .update());
    }

    private static void one(long id, int rows) {
        if (rows != 1) {
            throw new IllegalStateException(id + ": " + rows + " rows");
        }
    }

    private static TaskChange change(ResultSet row, int n) throws SQLException {
        OffsetDateTime applied = row.getObject("applied_at", OffsetDateTime.class);
        return new TaskChange(
                row.getLong("id"),
                row.getLong("relation"),
                row.getLong("task"),
                TaskChange.Field.valueOf(row.getString("field")),
                row.getString("value"),
                row.getObject("effective_at", OffsetDateTime.class).toInstant(),
                applied == null ? null : applied.toInstant());
    }
}
