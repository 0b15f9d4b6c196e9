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
        return next(row.area(), decided.level(), since(due, row.entered().knownAt()), decided.escalatedAt())
                .orElse(null);
    }

    /** Whether the province says when an obligation of this area climbs. */
    public boolean isSet(String area, Instant due) {
        return next(area, 0, due, null).isPresent();
    }

    /** From when an overdue obligation climbs: nobody above is told of what the debtor has only just heard. */
    public static Instant since(Instant due, @Nullable Instant known) {
        return known == null || known.isBefore(due) ? due : known;
    }

    /**
     * @param level how many levels have been told
     * @param since the due time, or when the debtor could know if that is later
     * @param told when the last level was told; null when none has been
     */
    public Optional<Instant> next(String area, int level, Instant since, @Nullable Instant told) {
        Optional<PolicyValue> steps = book.find(STEPS, area, "", since);
        if (steps.isPresent()) {
            List<Integer> minutes = steps.get().numbers();
            return level < minutes.size() ? Optional.of(step(minutes, level, since, told)) : Optional.empty();
        }
        Instant last = told == null || told.isBefore(since) ? since : told;
        return book.find(GRACE, area, "", since).map(grace -> last.plus(grace.duration()));
    }

    /** After an outage the levels are told one after the other, with the time between them, and not all in one minute. */
    private static Instant step(List<Integer> minutes, int level, Instant since, @Nullable Instant told) {
        Instant planned = since.plus(Duration.ofMinutes(minutes.get(level)));
        return told == null || level == 0 || planned.isAfter(told)
                ? planned
                : told.plus(Duration.ofMinutes(minutes.get(level) - minutes.get(level - 1)));
    }
}
