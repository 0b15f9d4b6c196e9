package vn.thanhtri.testing.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.obligation.Discharge;

/**
 * What the rule of a part looks at.
 *
 * @param place hamlet and commune
 * @param station number of the agency that samples there; null where none is known
 * @param last when and by which fact its list changed last
 */
record PartDossier(
        Part part,
        String campaign,
        String place,
        Instant beginsAt,
        Instant dueAt,
        Clause basis,
        @Nullable Long station,
        @Nullable Discharge last) {}
