package vn.thanhtri.directive.claim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a document that became no task by itself, and what an officer made of it.
 *
 * @param point key of the point it stands in; empty outside of the points
 * @param starts first Java String index in the document's text; {@code ends} is exclusive
 * @param words the sentence in one line
 * @param task the task it was joined to or became; null otherwise
 * @param decidedAt null while nobody has decided
 */
public record Claim(
        long id,
        long document,
        String point,
        int starts,
        int ends,
        String words,
        Verdict verdict,
        @Nullable Long task,
        @Nullable Instant decidedAt,
        String decidedBy) {

    /** What an officer makes of a sentence. */
    public enum Verdict {
        /** Belongs to the task before it. */
        JOINED,
        TASK,
        /** Orders nothing. */
        ASIDE,
        /** Nobody has decided, or the decision was taken back. */
        OPEN
    }

    public boolean open() {
        return verdict == Verdict.OPEN;
    }
}
