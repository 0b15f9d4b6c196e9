package vn.thanhtri.directive.grammar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Another document this one refers to. Its date is no deadline. */
public record Citation(
        Span span, @Nullable String symbol, @Nullable LocalDate date) {}
