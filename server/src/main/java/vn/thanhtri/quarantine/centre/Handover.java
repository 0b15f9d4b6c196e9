package vn.thanhtri.quarantine.centre;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People on their way from one who signs to another: both see the same row.
 *
 * @param receiver number of the agency that receives; null where the directory has none
 * @param stays who was sent
 * @param receivedAt null while nobody has received them
 * @param missing who was sent and did not arrive
 */
public record Handover(
        long id,
        HandoverKind kind,
        @Nullable Long fromCentre,
        @Nullable Long toCentre,
        String fromPlace,
        String toPlace,
        @Nullable Long receiver,
        String vehicle,
        Instant sentAt,
        String sender,
        long fact,
        String area,
        List<Long> stays,
        @Nullable Instant receivedAt,
        String receivedBy,
        @Nullable Long receivedFact,
        List<Long> missing) {
    public Handover {
        stays = List.copyOf(stays);
        missing = List.copyOf(missing);
    }

    /** The time in which nobody has signed for them. */
    public Duration gap(Instant now) {
        return Duration.between(sentAt, receivedAt == null ? now : receivedAt);
    }
}
