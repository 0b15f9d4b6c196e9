package vn.thanhtri.quarantine.stay;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.quarantine.schedule.QuarantineForm;

/**
 * A paper.
 *
 * @param authority key of what the authority is called
 */
public record SignedPaper(
        long id,
        DecisionKind kind,
        String number,
        QuarantineForm form,
        Instant at,
        @Nullable Long agency,
        String authority,
        String place,
        @Nullable Integer days,
        @Nullable LocalDate untilOn,
        String reason,
        String area) {}
