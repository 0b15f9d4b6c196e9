package vn.thanhtri.obligation.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.obligation.Debtors;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;

/**
 * When an overdue obligation is reported to the level above. No law names the time: a province sets either the steps
 * counted from the due time ({@code obligation.escalation}, e.g. 120,240,480 minutes) or one grace for every level
 * ({@code obligation.grace}). Without either nothing climbs by itself.
 */
public final class Climb {
    static final String STEPS = "obligation.escalation";
    static final String GRACE = "obligation.grace";

    private final Debtors debtors;
    private final PolicyBook book;

    public Climb(Debtors debtors, PolicyBook book) {
        this.debtors = debtors;
        this.book = book;
    }

    LedgerRow plan(LedgerRow row) {
        return row.climbingAt(next(row));
    }

    private @Nullable Instant next(LedgerRow row) {
        Instant due = row.dueAt();
        if (!row.isOpen() || due == null || debtors.findAbove(row.holder()).isEmpty()) {
            return null;
        }
        LedgerRow.Decided decided = row.decided();
        return next(row.area(), decided.level(), due, decided.escalatedAt()).orElse(null);
    }

    /** Whether the province says when an obligation of this area climbs. */
    public boolean isSet(String area, Instant due) {
        return next(area, 0, due, null).isPresent();
    }

    /**
     * @param level how many levels have been told
     * @param told when the last level was told; null when none has been
     */
    public Optional<Instant> next(String area, int level, Instant due, @Nullable Instant told) {
        Optional<PolicyValue> steps = book.find(STEPS, area, "", due);
        if (steps.isPresent()) {
            List<Integer> minutes = steps.get().numbers();
            return level < minutes.size()
                    ? Optional.of(due.plus(Duration.ofMinutes(minutes.get(level))))
                    : Optional.empty();
        }
        Instant since = told == null || told.isBefore(due) ? due : told;
        return book.find(GRACE, area, "", due).map(grace -> since.plus(grace.duration()));
    }
}
