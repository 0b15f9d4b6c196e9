package vn.thanhtri.people.agency;

import org.jspecify.annotations.Nullable;
import vn.thanhtri.place.Validity;

/**
 * An agency as it answers for a place.
 *
 * @param shortName as on the board, e.g. {@code Sở TT&TT}
 * @param unitCode code of its unit
 * @param area unit path of its jurisdiction, e.g. {@code 19.173.}
 * @param parent number of the agency above it; null where the chain of committees tells
 * @param phone its duty telephone; empty when unknown
 */
public record Agency(
        long id,
        AgencyKind kind,
        String name,
        String shortName,
        String unitCode,
        String area,
        @Nullable Long parent,
        String phone,
        Validity valid) {}
