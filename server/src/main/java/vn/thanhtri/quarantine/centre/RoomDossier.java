package vn.thanhtri.quarantine.centre;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A room, and who shared it with a case.
 *
 * @param agency who runs the centre; null where nobody of the directory does
 */
public record RoomDossier(
        long id, long centre, String place, @Nullable Long agency, String area, List<Mate> mates) {
    public RoomDossier {
        mates = List.copyOf(mates);
    }

    /**
     * Somebody who lay in the room with a case, and lay there still when the case was confirmed.
     *
     * @param leftAt when they left the room after that; null while they lie there
     */
    public record Mate(
            long personCase,
            String code,
            Instant confirmedAt,
            long stay,
            String label,
            @Nullable Instant leftAt,
            @Nullable Long leftFact) {}
}
