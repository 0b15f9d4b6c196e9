package vn.thanhtri.policy.book;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.policy.PolicyEntry;

/**
 * A number that no text settles, and how it stands in some place.
 *
 * @param area where it is missing, as a unit path; empty for the whole country
 * @param known what is known about it; empty when a rule asked for it
 * @param origin {@code book} when the book itself says it is unconfirmed, {@code rule} when a rule missed it
 * @param answer what holds in the reader's place today; null while nobody has answered
 */
public record PolicyQuestion(
        long id,
        String key,
        String subject,
        String area,
        Instant since,
        String known,
        String source,
        String origin,
        @Nullable PolicyEntry answer) {
    public boolean isOpen() {
        return answer == null;
    }

    PolicyQuestion answeredBy(@Nullable PolicyEntry entry) {
        return new PolicyQuestion(id, key, subject, area, since, known, source, origin, entry);
    }
}
