package vn.thanhtri.obligation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Clause;

/**
 * A row of the ledger as people see it.
 *
 * @param debtor number of the agency that owes it
 * @param title words of its own; empty when the rule's words serve
 * @param level how many levels above the debtor have been told
 * @param trueDueAt the deadline by the clock of what happened, where it was entered later; null where it is the deadline itself
 */
public record Obligation(
        long id,
        String rule,
        String subjectKind,
        long subjectId,
        String occurrence,
        Topic topic,
        long debtor,
        Instant opensAt,
        @Nullable Instant dueAt,
        Clause basis,
        String title,
        String detail,
        SubjectCard card,
        @Nullable Instant dischargedAt,
        @Nullable Instant excusedAt,
        @Nullable Instant withdrawnAt,
        int level,
        @Nullable Instant climbAt,
        @Nullable Instant trueDueAt) {

    public boolean isOpen() {
        return dischargedAt == null && excusedAt == null && withdrawnAt == null;
    }

    public boolean isLate(Instant now) {
        return isOpen() && dueAt != null && dueAt.isBefore(now);
    }

    /** How long until the deadline, negative once it has passed; null without a deadline. */
    public @Nullable Duration left(Instant now) {
        return dueAt == null ? null : Duration.between(now, dueAt);
    }
}
