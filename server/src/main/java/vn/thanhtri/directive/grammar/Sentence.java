package vn.thanhtri.directive.grammar;

import org.jspecify.annotations.Nullable;

/**
 * One sentence of the document, accounted for: it is in a task, orders nothing and says why, or is unclaimed until an officer has decided.
 *
 * @param point id of the point it stands in; null outside the points
 * @param reason why it orders nothing; null for a task and for an unclaimed one
 */
public record Sentence(
        Span span,
        Status status,
        @Nullable NotOrder reason,
        @Nullable String point) {
    /** What became of it. */
    public enum Status {
        TASK,
        NOT_ORDER,
        UNCLAIMED
    }
}
