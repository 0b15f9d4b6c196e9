package vn.thanhtri.quarantine.stay;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.tracing.Refuse;

/**
 * A decision or certificate as it was signed.
 *
 * @param number as printed, e.g. {@code 418/QĐ-UBND}
 * @param at when it took effect
 * @param place where they are kept, as the paper says; may be empty
 * @param reason needed for everything but a decision and a certificate
 */
public record Paper(String number, Instant at, String place, String reason) {
    public Paper {
        number = Refuse.text(number).strip();
        Refuse.missing(at, "at");
        place = Refuse.text(place);
        reason = Refuse.text(reason).strip();
    }

    public static Paper of(String number, Instant at) {
        return new Paper(number, at, "", "");
    }

    /** @param days null but for an extension. @param untilOn null but for a shortening */
    record Terms(@Nullable Integer days, @Nullable LocalDate untilOn) {
        static final Terms NONE = new Terms(null, null);
    }
}
