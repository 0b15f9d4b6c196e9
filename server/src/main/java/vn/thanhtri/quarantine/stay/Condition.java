package vn.thanhtri.quarantine.stay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Clause;

/**
 * Something that must be so before anybody is let go.
 *
 * @param what words {@code stay.condition.<what>}
 * @param missing key of what is missing, said at the right; empty when met
 * @param numbers its values
 * @param asks an officer is asked: no text says
 */
public record Condition(
        What what,
        boolean met,
        boolean asks,
        String missing,
        List<String> numbers,
        @Nullable Clause clause) {
    /** In the order in which they are shown. */
    public enum What {
        NOT_SUSPENDED,
        DECIDED,
        DAYS,
        SAMPLES,
        RESULTS,
        NEGATIVES,
        NOT_AWAY,
        RETURN,
        COMMITMENT
    }

    static Condition met(What what) {
        return new Condition(what, true, false, "", List.of(), null);
    }
}
