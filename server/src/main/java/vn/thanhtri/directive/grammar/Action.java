package vn.thanhtri.directive.grammar;

import org.jspecify.annotations.Nullable;

/**
 * One piece of ordered work.
 *
 * @param category code of the action lexicon, for example {@code tracing}
 * @param conditional true when owed only if something happens (nếu, khi có, trường hợp)
 * @param norm true for words without a result of their own ("kiên quyết ngăn chặn", "tuyệt đối không chủ quan"): a standing norm of
 *     conduct, acknowledged with the document and not reported on
 * @param method laboratory method, for example {@code RT-PCR}
 * @param scale {@code mass} for large-scale work
 */
public record Action(
        Span span,
        String category,
        Modality modality,
        boolean conditional,
        boolean norm,
        @Nullable String method,
        @Nullable String scale,
        Ground ground) {}
