package vn.thanhtri.kernel;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it stands in the journal.
 *
 * @param officer null when the system itself acted
 * @param agency agency of the officer then; null for the system
 * @param actorName name as it was shown then
 * @param recordedAt when it was entered
 */
public record JournalEntry(
        long id,
        String kind,
        SubjectRef subject,
        Instant occurredAt,
        Instant recordedAt,
        String area,
        @Nullable Long officer,
        @Nullable Long agency,
        String actorName,
        Map<String, Object> payload) {}
