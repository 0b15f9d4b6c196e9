package vn.thanhtri.directive.grammar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A stated fact of the situation, for the reader; no order. {@code value} counts cases, days or orders of magnitude. */
public record Fact(
        Span span,
        String kind,
        @Nullable Integer value,
        @Nullable LocalDate date,
        Ground ground) {}
