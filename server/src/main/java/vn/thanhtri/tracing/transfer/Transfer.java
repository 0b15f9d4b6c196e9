package vn.thanhtri.tracing.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact of an outbreak who lives elsewhere.
 *
 * @param label name and year of birth; empty for the side that handed over, once the other has taken on
 * @param out whether who looks hands over; otherwise they take on
 * @param tier 1 to 3
 * @param home unit path of where they live
 * @param unitCode code of that commune; empty while unknown
 * @param since from when they are followed
 * @param sent when they were handed over; null for not yet
 * @param sentBy who did
 * @param accepted when the other side took them on; null for not yet
 */
public record Transfer(
        long person,
        String label,
        boolean out,
        int tier,
        long outbreak,
        String outbreakName,
        String home,
        String unitCode,
        Instant since,
        @Nullable Instant sent,
        String sentBy,
        @Nullable Instant accepted) {
    /** OPEN, SENT or ACCEPTED. */
    public String state() {
        return accepted != null ? "ACCEPTED" : sent != null ? "SENT" : "OPEN";
    }
}
