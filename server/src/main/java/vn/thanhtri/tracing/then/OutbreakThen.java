package vn.thanhtri.tracing.then;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.cases.FoundIn;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.definition.CaseClass;

/**
 * An outbreak as it was known.
 *
 * @param at the minute
 * @param cases by day, then code
 * @param tiers how many were F1, F2 and F3, at index 1 to 3
 */
public record OutbreakThen(Outbreak outbreak, Instant at, List<Line> cases, int[] tiers) {
    /** @param day of onset, or of the first test; null where nobody knew @param source code or place; empty for unknown */
    public record Line(
            long id,
            String code,
            String name,
            CaseClass sure,
            @Nullable LocalDate day,
            FoundIn found,
            String source) {}

    public long count(CaseClass sure) {
        return cases.stream().filter(one -> one.sure() == sure).count();
    }

    public long count(FoundIn found) {
        return cases.stream().filter(one -> one.found() == found).count();
    }

    public long withoutSource() {
        return cases.stream().filter(one -> one.source().isEmpty()).count();
    }

    public String written() {
        return When.minute(at).written();
    }
}
