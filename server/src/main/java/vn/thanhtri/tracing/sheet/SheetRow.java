package vn.thanhtri.tracing.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.tracing.contact.DeedMark;

/**
 * A contact on the follow-up sheet.
 *
 * @param household number of the household; null where it is not known
 * @param seen when somebody last met or called them in this episode; null for never
 * @param unseenSince the same, or since when they are followed
 * @param lost reported lost and not met since
 * @param ill seen with symptoms, and the sample is still owed
 * @param overdue open duties past their due time
 * @param marks what was done on each day of the sheet, the oldest first
 * @param ends last day of the quarantine; null while the exposure goes on or without a number in force
 */
public record SheetRow(
        long person,
        String label,
        int tier,
        String area,
        String hamlet,
        @Nullable Long household,
        Instant since,
        @Nullable Instant seen,
        Instant unseenSince,
        @Nullable Instant lastExposure,
        boolean lost,
        boolean ill,
        int overdue,
        List<Day> marks,
        @Nullable LocalDate ends) {
    /** One day of the row. */
    public record Day(LocalDate day, DeedMark mark) {}

    SheetRow with(List<Day> days, @Nullable LocalDate last) {
        return new SheetRow(
                person,
                label,
                tier,
                area,
                hamlet,
                household,
                since,
                seen,
                unseenSince,
                lastExposure,
                lost,
                ill,
                overdue,
                days,
                last);
    }

    /** Households are ticked together; without one, nobody else is meant. */
    public String group() {
        return household == null ? "p" + person : "h" + household;
    }
}
