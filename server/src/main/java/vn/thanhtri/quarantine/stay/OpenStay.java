package vn.thanhtri.quarantine.stay;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.quarantine.schedule.QuarantineForm;
import vn.thanhtri.quarantine.schedule.QuarantineGroup;
import vn.thanhtri.tracing.Refuse;

/**
 * Somebody is to be kept.
 *
 * @param detectedAt when it was known that they must be: the clocks of list and hold begin
 * @param heldAt from when they are held until a decision; null for not held
 * @param arrivedOn day of entry or arrival; null for contacts
 */
public record OpenStay(
        long person,
        QuarantineGroup group,
        QuarantineForm form,
        Instant detectedAt,
        @Nullable Instant heldAt,
        @Nullable LocalDate arrivedOn,
        OwnHead ownHead,
        boolean foreigner) {
    public OpenStay {
        Refuse.missing(group, "group");
        Refuse.missing(form, "form");
        Refuse.missing(detectedAt, "detectedAt");
        ownHead = ownHead == null ? OwnHead.NONE : ownHead;
    }

    /** A contact, held from the detection. */
    public static OpenStay held(long person, QuarantineGroup group, QuarantineForm form, Instant at) {
        return new OpenStay(person, group, form, at, at, null, OwnHead.NONE, false);
    }
}
