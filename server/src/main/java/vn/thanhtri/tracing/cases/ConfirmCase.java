package vn.thanhtri.tracing.cases;

import org.jspecify.annotations.Nullable;

/**
 * A person is confirmed as a case (F0) of an outbreak.
 *
 * @param code e.g. {@code TK07}; null takes the next number of the outbreak
 */
public record ConfirmCase(
        long outbreak, long person, @Nullable String code, CaseFinding finding) {}
