package vn.thanhtri.tracing.cases;

import org.jspecify.annotations.Nullable;
import vn.thanhtri.tracing.definition.ClassStep;

/**
 * A person is, or may be, a case of an outbreak.
 *
 * @param code e.g. {@code TK07}; null takes the next number of the outbreak
 * @param first how sure it is, since when, on which grounds
 * @param recorded by a list taken in: of a time long ago, perhaps
 */
public record ReportCase(
        long outbreak, long person, @Nullable String code, CaseFinding finding, ClassStep first, boolean recorded) {}
