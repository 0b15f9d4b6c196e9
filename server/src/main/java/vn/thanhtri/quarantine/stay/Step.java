package vn.thanhtri.quarantine.stay;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.quarantine.schedule.QuarantineForm;

/**
 * One act about somebody who is kept.
 *
 * @param number of the paper it rests on; empty for none
 * @param agency who decided, keeps or was asked; null where nobody of the directory
 * @param form to which it was changed; null for other steps
 * @param anchorOn day 0 as it was known then; null where the exposure went on
 * @param days by how many it was extended; null for other steps
 * @param untilOn to which day it was shortened; null for other steps
 */
public record Step(
        long id,
        long stay,
        StepKind kind,
        Instant at,
        @Nullable Long decision,
        String number,
        @Nullable Long agency,
        @Nullable QuarantineForm form,
        @Nullable LocalDate anchorOn,
        @Nullable Integer days,
        @Nullable LocalDate untilOn,
        String note,
        long fact) {}
