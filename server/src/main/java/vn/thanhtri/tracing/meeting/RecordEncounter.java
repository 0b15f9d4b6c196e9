package vn.thanhtri.tracing.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.tracing.Refuse;

/**
 * Somebody reported that two people met.
 *
 * @param to null for a short meeting of which only the beginning is known (counts as one minute)
 * @param place as told, e.g. {@code quán nước đầu xóm Tranh}; may be empty
 * @param reportedBy who told, e.g. {@code ca TK01}
 */
public record RecordEncounter(
        long personA, long personB, Instant from, @Nullable Instant to, String place, String reportedBy) {
    public RecordEncounter {
        Refuse.missing(from, "from");
        place = Refuse.text(place);
        reportedBy = Refuse.text(reportedBy);
    }
}
