package vn.thanhtri.obligation.score;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What fell due at an agency while one person headed it, or while nobody did.
 *
 * @param head title and name; empty when the post was vacant
 * @param from first instant, bounded by the period of the scores
 * @param until first instant that is no longer theirs
 */
public record Tenure(long agency, String head, Instant from, Instant until) {

    /** The numbers of one tenure. @param medianDelay of what was done late or is open late; null when nothing was */
    public record Scored(
            Tenure tenure,
            long owed,
            long inTime,
            long doneLate,
            long openLate,
            @Nullable Duration medianDelay) {}
}
