package vn.thanhtri.tracing.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.obligation.Discharge;

/**
 * What the rules of a case look at.
 *
 * @param tracer number of the agency that traces its contacts; null where none is known
 * @param traced the list of its F1 was declared final; null while it is not
 */
record CaseDossier(
        long id,
        String code,
        String label,
        String home,
        String area,
        Instant confirmedAt,
        boolean withdrawn,
        @Nullable Long tracer,
        @Nullable Discharge traced) {}
