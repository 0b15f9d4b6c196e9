package vn.thanhtri.quarantine.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.policy.PolicyValue;

/**
 * A day of a schedule, with the number and the clause it rests on.
 *
 * @param number the number of the text: day 14, the 7th day after the release
 * @param on null while the day it is counted from is not known
 */
public record Planned(What what, int number, @Nullable LocalDate on, PolicyValue value) {
    /** What happens on a day of a schedule, in the order in which it stands on it. */
    public enum What {
        TEST,
        /** The last full day of the quarantine; who may leave leaves on the next one. */
        END,
        /** The last day that the decision covers, its extensions included. */
        CAP,
        /** The last day that any extension can cover. */
        LONGEST,
        MONITOR_TEST,
        MONITOR_END
    }
}
