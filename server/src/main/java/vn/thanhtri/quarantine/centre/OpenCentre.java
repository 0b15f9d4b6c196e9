package vn.thanhtri.quarantine.centre;

import org.jspecify.annotations.Nullable;
import vn.thanhtri.tracing.Refuse;

/**
 * A centre is registered.
 *
 * @param unitCode code or name of the place whose authority runs it: the district's, or the commune's
 * @param agency number of the agency that runs it; null for the one of who registers it
 */
public record OpenCentre(
        String name,
        CentreKind kind,
        String unitCode,
        String place,
        @Nullable Long agency) {
    public OpenCentre {
        name = Refuse.text(name).strip();
        Refuse.missing(kind, "kind");
        unitCode = Refuse.text(unitCode);
        place = Refuse.text(place);
    }
}
