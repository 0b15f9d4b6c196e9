package vn.thanhtri.directive.draft;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it was saved last.
 *
 * @param version counts how often it was saved
 * @param document number of the issued document; null while it is being written
 */
public record SavedDraft(
        long id,
        Draft draft,
        int version,
        Instant savedAt,
        String savedBy,
        String area,
        @Nullable Long document) {}
