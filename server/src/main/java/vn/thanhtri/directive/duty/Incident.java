package vn.thanhtri.directive.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an officer says has happened.
 *
 * @param place commune, hamlet or site as written
 * @param evidence what proves it: minutes, a document, a picture's number
 * @param seenBy who saw it, or said so
 * @param answers the agency that answers for a breach; null for a condition
 * @param withdrawnWhy null while it stands
 */
public record Incident(
        long id,
        long task,
        Kind kind,
        Instant happenedAt,
        String unitCode,
        String place,
        String evidence,
        String seenBy,
        @Nullable Long answers,
        @Nullable Instant dueAt,
        Instant recordedAt,
        String actorName,
        String area,
        @Nullable String withdrawnWhy) {
    /** What it means for the task. */
    public enum Kind {
        /** What a conditional order waits for has come about. */
        CONDITION,
        /** What is forbidden was done. */
        BREACH
    }

    /** Names it among the occurrences of its task. */
    public String occurrence() {
        return "incident:" + id;
    }

    public boolean stands() {
        return withdrawnWhy == null;
    }
}
