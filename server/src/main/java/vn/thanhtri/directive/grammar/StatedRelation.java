package vn.thanhtri.directive.grammar;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a text says it does to another document.
 *
 * @param span from the verb to the end of the citation
 * @param citation the other document as it is named
 * @param point point of the other document, e.g. {@code 2.1}; empty for the whole
 * @param due the new deadline of an extension; null when none is named
 */
public record StatedRelation(
        Span span,
        RelationKind kind,
        Citation citation,
        String point,
        @Nullable LocalDateTime due,
        Ground ground) {}
