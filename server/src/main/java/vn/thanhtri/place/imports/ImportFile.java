package vn.thanhtri.place.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file somebody brought.
 *
 * @param kind key of its {@link ImportKind}
 * @param takenAt when its good rows were taken; null until then
 * @param rowsTaken rows taken; 0 until then
 */
public record ImportFile(
        long id,
        String kind,
        String name,
        String actorName,
        Instant uploadedAt,
        String area,
        @Nullable Instant takenAt,
        int rowsTaken,
        int rowsRefused) {}
