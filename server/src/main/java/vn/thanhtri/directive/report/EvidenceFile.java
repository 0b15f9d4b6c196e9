package vn.thanhtri.directive.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file that proves a report; its bytes are fetched by its number.
 *
 * @param day of a recurring task; null otherwise
 * @param occurrence of an event-anchored task or a breach; empty otherwise
 * @param report number of the fact of the report it came with
 * @param size in bytes
 * @param sha256 hexadecimal hash of the bytes
 */
public record EvidenceFile(
        long id,
        long task,
        long agency,
        @Nullable LocalDate day,
        String occurrence,
        long report,
        String name,
        String mediaType,
        int size,
        String sha256,
        Instant addedAt,
        String actorName) {
    public boolean isPicture() {
        return mediaType.startsWith("image/");
    }
}
