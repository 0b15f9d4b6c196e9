package vn.thanhtri.testing.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.obligation.Discharge;

/**
 * What the rule of somebody who was not sampled looks at.
 *
 * @param since when a reason was first said that leaves the sample owed; null for none
 * @param backBy when they are asked again, else when the round is due
 * @param station number of the agency that samples there; null where none is known
 * @param settled by the sample, or by a reason that leaves nothing owed
 */
record TargetDossier(
        long id,
        String label,
        String detail,
        String state,
        String path,
        @Nullable Instant since,
        Instant backBy,
        Clause basis,
        @Nullable Long station,
        @Nullable Discharge settled) {}
