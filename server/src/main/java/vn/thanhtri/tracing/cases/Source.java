package vn.thanhtri.tracing.cases;

import org.jspecify.annotations.Nullable;

/** From whom or where a case was infected, as far as the investigation says. */
public sealed interface Source {
    /**
     * A known case.
     *
     * @param setting the setting they shared; null where they met otherwise or nobody knows yet
     */
    record OfCase(long personCase, @Nullable Long setting) implements Source {}

    /** A known place without a known person, e.g. a market. */
    record AtPlace(String place) implements Source {}

    /** From an epidemic area elsewhere, e.g. {@code Bình Dương}. */
    record Imported(String from) implements Source {}

    record Unknown() implements Source {}
}
