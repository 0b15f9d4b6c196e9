package vn.thanhtri.testing.tube;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tube.
 *
 * @param number of its label
 * @param most people it may hold
 * @param people it holds now
 * @param takenAt of its first swab
 * @param ended {@code LOST, SPOILED, WRONG}; null while it stands
 * @param box number of the box it went with; null while it is at the table
 * @param outcome of the newest result; null while there is none
 */
public record Tube(
        long id,
        long number,
        String code,
        long campaign,
        @Nullable Long table,
        int most,
        int people,
        Instant takenAt,
        @Nullable String ended,
        @Nullable Long box,
        @Nullable String outcome,
        String area) {
    /** Whether somebody more may go into it. */
    public boolean isOpen() {
        return ended == null && box == null && outcome == null && people < most;
    }

    public boolean isPool() {
        return people > 1;
    }
}
