package vn.thanhtri.directive.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.AreaRange;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.obligation.Measure;
import vn.thanhtri.obligation.Measure.Side;
import vn.thanhtri.obligation.Measure.Tally;

/** What is owed by documents, as the ledger has it. */
@Repository
class TaskCountStore {
    private static final String REPORTS = """
            select o.id, o.debtor, o.title, o.path, o.discharged_at, o.due_at,
                   coalesce(o.discharged_at <= o.due_at, false) as done, (o.discharged_at is null and o.due_at > :now) as pending
            from obligation.obligation o
            where o.subject_kind = 'directive-task' and o.rule = 'directive.daily' and o.withdrawn_at is null
              and o.excused_at is null and o.occurrence like :day || '/%' and o.area >= :from and o.area < :end
            """;
    private static final String TASKS = """
            select o.id, o.debtor, o.title, o.path, o.discharged_at, o.due_at,
                   o.discharged_at is not null as done,
                   (o.discharged_at is null and (o.due_at is null or o.due_at > :now)) as pending
            from obligation.obligation o
            join directive.task t on t.id = o.subject_id
            where o.subject_kind = 'directive-task' and o.rule in ('directive.task', 'directive.event', 'directive.breach')
              and o.withdrawn_at is null and o.excused_at is null and o.area >= :from and o.area < :end
              and (:document::bigint is null or t.document = :document)
            """;

    private final JdbcClient database;

    TaskCountStore(JdbcClient database) {
        this.database = database;
    }

    /** An obligation of a list. */
    record Row(
            long debtor,
            String title,
            String path,
            @Nullable Instant doneAt,
            @Nullable Instant dueAt) {
        Measure.Item item(String agency) {
            return new Measure.Item(agency, title, path, doneAt == null ? dueAt : doneAt);
        }
    }

    Tally countReports(String area, LocalDate day, Instant now) {
        return tally(asked(counted(REPORTS), area, now).param("day", day.toString()));
    }

    List<Row> listReports(String area, LocalDate day, Side side, Instant now, int limit) {
        return rows(asked(listed(REPORTS, side), area, now).param("day", day.toString()), limit);
    }

    Tally countTasks(String area, @Nullable Long document, Instant now) {
        return tally(asked(counted(TASKS), area, now).param("document", document));
    }

    List<Row> listTasks(String area, @Nullable Long document, Side side, Instant now, int limit) {
        return rows(asked(listed(TASKS, side), area, now).param("document", document), limit);
    }

    private static String counted(String rows) {
        return """
                select count(*) filter (where done) as counted, count(*) filter (where not done and not pending) as missing,
                       count(*) filter (where not done and pending) as pending
                from (%s) as m
                """.formatted(rows);
    }

    private static String listed(String rows, Side side) {
        String wanted = switch (side) {
            case COUNTED -> "done";
            case MISSING -> "not done and not pending";
            case PENDING -> "not done and pending";
        };
        return "select * from (" + rows + ") as m where " + wanted + " order by due_at nulls last, id limit :limit";
    }

    private JdbcClient.StatementSpec asked(String sql, String area, Instant now) {
        AreaRange range = AreaRange.of(area);
        return database.sql(sql)
                .param("from", range.from())
                .param("end", range.end())
                .param("now", Rows.utc(now));
    }

    private static Tally tally(JdbcClient.StatementSpec asked) {
        return asked.query(
                        (row, n) -> new Tally(row.getLong("counted"), row.getLong("missing"), row.getLong("pending")))
                .single();
    }

    private static List<Row> rows(JdbcClient.StatementSpec asked, int limit) {
        return asked.param("limit", limit).query(TaskCountStore::row).list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getLong("debtor"),
                row.getString("title") == null ? "" : row.getString("title"),
                row.getString("path"),
                Rows.findInstant(row, "discharged_at"),
                Rows.findInstant(row, "due_at"));
    }
}
