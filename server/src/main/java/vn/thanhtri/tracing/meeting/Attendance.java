package vn.thanhtri.tracing.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.tracing.Refuse;

/**
 * A person in a setting.
 *
 * @param from null takes the beginning of the gathering; in a household or room: since always
 * @param to null takes the end of the gathering; in a household or room: still there
 * @param seat table, seat or stall as told; may be empty
 */
public record Attendance(
        long person, @Nullable Instant from, @Nullable Instant to, String seat) {
    public Attendance {
        seat = Refuse.text(seat);
    }

    public static Attendance wholeTime(long person) {
        return new Attendance(person, null, null, "");
    }
}
