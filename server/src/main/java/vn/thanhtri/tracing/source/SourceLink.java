package vn.thanhtri.tracing.source;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Spelling;

/**
 * A source that was told of a case.
 *
 * @param sourceCase the case it names; null for a country, a place, or a case nobody knows yet
 * @param told as it was named
 * @param evidence what speaks for it, e.g. {@code Emergency room}
 * @param others other columns of a list of pairs, by their names
 */
public record SourceLink(@Nullable Long sourceCase, String told, String evidence, Map<String, String> others) {
    public SourceLink {
        told = Spelling.of(told);
        evidence = Spelling.of(evidence);
        others = Map.copyOf(others);
    }

    /** Whether it names the same source. */
    public boolean sameAs(SourceLink other) {
        return sourceCase == null
                ? other.sourceCase == null && told.equals(other.told)
                : sourceCase.equals(other.sourceCase);
    }
}
