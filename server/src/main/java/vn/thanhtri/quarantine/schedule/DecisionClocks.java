package vn.thanhtri.quarantine.schedule;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;

/**
 * By when each step towards a decision is due, under the law of its day: list from the detection, decision from the list, notice
 * from the decision (101/2010/NĐ-CP, Điều 3 and 6; 165/2026/NĐ-CP, Điều 15 to 19). The hold has a clock of its own: it lapses
 * even where list and decision were lawful, so that the alarm is the hold.
 */
public final class DecisionClocks {
    private DecisionClocks() {}

    /** @param due null where no text of the day gives a number */
    public record Clock(@Nullable Instant due, @Nullable Clause clause) {}

    public static Clock hold(QuarantineForm form, String area, Instant heldAt, PolicyBook book) {
        return of(form, "hold", area, heldAt, book);
    }

    public static Clock list(QuarantineForm form, String area, Instant detectedAt, PolicyBook book) {
        return of(form, "list", area, detectedAt, book);
    }

    public static Clock decide(QuarantineForm form, String area, Instant listedAt, PolicyBook book) {
        return of(form, "decide", area, listedAt, book);
    }

    public static Clock notify(QuarantineForm form, String area, Instant decidedAt, PolicyBook book) {
        return of(form, "notify", area, decidedAt, book);
    }

    private static Clock of(QuarantineForm form, String step, String area, Instant from, PolicyBook book) {
        Optional<PolicyValue> within = book.find(form.clockKey(step), area, "", from);
        return new Clock(
                within.map(value -> from.plus(value.duration())).orElse(null),
                within.map(PolicyValue::clause).orElse(null));
    }
}
