package vn.thanhtri.directive.grammar;

import org.jspecify.annotations.Nullable;

/**
 * One piece of ordered work.
 *
 * @param category code of the action lexicon, for example {@code tracing}
 * @param conditional true when owed only if something happens (nếu, khi có, trường hợp)
 * @param method laboratory method, for example {@code RT-PCR}
 * @param scale {@code mass} for large-scale work
 */
public record Action(
        Span span,
        String category,
        Modality modality,
        boolean conditional,
        @Nullable String method,
        @Nullable String scale,
        Ground ground) {}
