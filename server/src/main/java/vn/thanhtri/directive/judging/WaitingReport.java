package vn.thanhtri.directive.judging;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.duty.Progress;

/**
 * A report that waits for the issuer's office.
 *
 * @param name of the agency
 * @param report what it says now
 * @param before what the agency reported of this task before, another time or before it was sent back; null for the first
 * @param change from the one before; null for the first
 * @param files how many came with it
 * @param late whether it came after its deadline
 */
public record WaitingReport(
        Task task,
        String name,
        Progress report,
        @Nullable Progress before,
        @Nullable ReportChange change,
        int files,
        boolean late) {

    /** Names it among all reports: task, agency, day, occurrence. */
    public String key() {
        LocalDate day = report.day();
        return report.task() + "|" + report.agency() + "|" + (day == null ? "" : day) + "|" + report.occurrence();
    }

    /** Says the same as the one before, with nothing to prove it: look twice. */
    public boolean repeats() {
        return change != null && change.unchanged() && files == 0;
    }
}
