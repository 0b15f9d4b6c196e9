package vn.thanhtri.quarantine.centre;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.tracing.Refuse;

/**
 * People are sent on their way.
 *
 * @param fromCentre null from home, post or hospital
 * @param toCentre null home: the commune receives
 * @param vehicle number of the car; may be empty
 */
public record SendPeople(
        HandoverKind kind,
        List<Long> stays,
        @Nullable Long fromCentre,
        @Nullable Long toCentre,
        String fromPlace,
        String toPlace,
        String vehicle,
        Instant at) {
    public SendPeople {
        Refuse.missing(kind, "kind");
        Refuse.missing(at, "at");
        stays = List.copyOf(stays);
        fromPlace = Refuse.text(fromPlace);
        toPlace = Refuse.text(toPlace);
        vehicle = Refuse.text(vehicle);
    }
}
