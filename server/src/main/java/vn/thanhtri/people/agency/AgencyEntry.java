package vn.thanhtri.people.agency;

import org.jspecify.annotations.Nullable;
import vn.thanhtri.place.Validity;

/** An agency as it is entered: see {@link Agency}. */
public record AgencyEntry(
        AgencyKind kind,
        String name,
        String shortName,
        String unitCode,
        String area,
        @Nullable Long parent,
        String phone,
        Validity valid) {}
