package vn.thanhtri.directive.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.document.Task.DueFrom;
import vn.thanhtri.kernel.Rows;

/** Rows of tasks as the database gives and takes them. */
final class TaskRows {
    private TaskRows() {}

    static Task task(ResultSet row, int n) throws SQLException {
        Instant due = Rows.findInstant(row, "due_at");
        Instant opens = Rows.findInstant(row, "opens_at");
        return new Task(
                row.getLong("id"),
                row.getLong("document"),
                row.getString("point"),
                row.getInt("starts"),
                row.getInt("ends"),
                row.getString("title"),
                TaskKind.valueOf(row.getString("kind")),
                row.getString("category"),
                row.getString("timing"),
                due,
                DueFrom.valueOf(row.getString("due_from")),
                row.getString("due_basis"),
                row.getObject("daily_by", LocalTime.class),
                terms(row),
                row.getString("place"),
                row.getString("report_to"),
                row.getString("removed_why"),
                opens,
                List.of());
    }

    private static Terms terms(ResultSet row) throws SQLException {
        Integer weekday = row.getObject("weekday", Integer.class);
        return new Terms(
                weekday == null ? null : DayOfWeek.of(weekday),
                row.getObject("day_of_month", Integer.class),
                row.getString("within"),
                row.getString("event"),
                row.getString("condition"),
                row.getBoolean("until_notice"));
    }

    /** Parameters of what says when a task is owed. */
    static Map<String, @Nullable Object> columns(Terms terms) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("weekday", terms.weekday() == null ? null : terms.weekday().getValue());
        columns.put("dayOfMonth", terms.dayOfMonth());
        columns.put("within", terms.within());
        columns.put("event", terms.event());
        columns.put("condition", terms.condition());
        columns.put("untilNotice", terms.untilNotice());
        return columns;
    }
}
