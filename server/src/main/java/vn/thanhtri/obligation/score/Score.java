package vn.thanhtri.obligation.score;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an agency has done with what fell due in a period; recomputed from the ledger whenever it is asked for.
 *
 * @param owed fell due in the period, excused and withdrawn left out
 * @param inTime discharged by the deadline
 * @param doneLate discharged after it
 * @param openLate overdue and still open
 * @param medianDelay of what was done late or is open late; null when nothing was
 * @param openByDay open and overdue at the end of each day of the period, at most 14, the last is now
 */
public record Score(
        long agency,
        long owed,
        long inTime,
        long doneLate,
        long openLate,
        @Nullable Duration medianDelay,
        List<Integer> openByDay) {}
