package vn.thanhtri.directive.duty;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an agency said of a task, or what the issuer's office made of it.
 *
 * @param day the day of a recurring task; null otherwise
 * @param occurrence which time of an event-anchored task; empty otherwise
 * @param evidence where the proof is: a document number, a link, a file name; may be empty
 * @param fact number in the journal
 */
public record Progress(
        long task,
        long agency,
        @Nullable LocalDate day,
        String occurrence,
        Kind kind,
        Instant occurredAt,
        String note,
        String evidence,
        String actorName,
        long fact) {
    /** The steps of a task with an agency. */
    public enum Kind {
        ACKNOWLEDGED,
        REPORTED,
        ACCEPTED,
        RETURNED
    }
}
