package vn.thanhtri.tracing.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.tracing.Refuse;

/**
 * A person meets nobody any more except in one setting.
 *
 * @param setting the room or household they are isolated in; null for isolated from everybody
 * @param place as shown, e.g. {@code Khu cách ly số 2, P.204}
 * @param to null while it lasts
 */
public record IsolatePerson(
        long person,
        @Nullable Long setting,
        String place,
        Instant from,
        @Nullable Instant to) {
    public IsolatePerson {
        Refuse.missing(from, "from");
        place = Refuse.text(place);
    }
}
