package vn.thanhtri.directive.grammar;

import org.jspecify.annotations.Nullable;

/** One line of "Nơi nhận". {@code annotation}: b/c, để báo cáo, luu … */
public record Recipient(Span span, String name, @Nullable String annotation) {}
