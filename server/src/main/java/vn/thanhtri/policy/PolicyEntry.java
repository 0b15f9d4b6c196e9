package vn.thanhtri.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One number of the book with all that says why.
 *
 * @param id record of the book, e.g. {@code A-46}; with key and subject it names the entry
 * @param scope {@code VN}, or the code of the unit it holds in
 * @param subject whom it is about; empty for all
 * @param from first moment in force
 * @param until first moment no longer in force, be it by its own end or because a later document took its place; null when
 *     no end is known
 * @param supersededBy record that took its place; null when none did
 * @param note what a reader should know, in Vietnamese; may be empty
 * @param origin file of the book, or {@code decision} for an officer's answer
 */
public record PolicyEntry(
        String id,
        PolicyValue value,
        String key,
        String scope,
        String subject,
        Issued document,
        Instant from,
        @Nullable Instant until,
        @Nullable String supersededBy,
        Confidence confidence,
        String source,
        Running appliesToRunning,
        String note,
        String origin) {
    public static final String NATION = "VN";

    /** e.g. {@code A-44 quarantine.central.days F1} */
    public String name() {
        return subject.isEmpty() ? id + " " + key : id + " " + key + " " + subject;
    }

    public boolean isNational() {
        return scope.equals(NATION);
    }

    public boolean isInForce(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }

    /** Whether a later document of the same moment left it no time at all. */
    public boolean neverInForce() {
        return until != null && !from.isBefore(until);
    }

    /** Depth of its scope in a unit path: 0 for the nation, more for a smaller unit, -1 when it does not hold there. */
    public int depthIn(String area) {
        if (isNational()) {
            return 0;
        }
        int at = area.startsWith(scope + ".") ? 0 : area.indexOf("." + scope + ".");
        return at < 0 ? -1 : at + 1;
    }

    /** A rule for all, for F1, and for F1 with full vaccination all concern {@code F1.full-dose}. */
    boolean concerns(String asked) {
        return subject.isEmpty() || asked.equals(subject) || asked.startsWith(subject + ".");
    }

    /** The scope of a unit path: its last unit, or the nation for the empty path. */
    public static String scopeOf(String area) {
        String[] codes = area.split("\\.", -1);
        return area.isEmpty() ? NATION : codes[codes.length - 2];
    }

    public PolicyEntry endingAt(Instant end, String successor) {
        boolean earlier = until == null || end.isBefore(until);
        return new PolicyEntry(
                id,
                value,
                key,
                scope,
                subject,
                document,
                from,
                earlier ? end : until,
                earlier ? successor : supersededBy,
                confidence,
                source,
                appliesToRunning,
                note,
                origin);
    }
}
