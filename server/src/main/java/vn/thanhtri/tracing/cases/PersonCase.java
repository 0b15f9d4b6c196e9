package vn.thanhtri.tracing.cases;

import org.jspecify.annotations.Nullable;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.definition.CaseClass;

/**
 * A case with its newest finding.
 *
 * @param finding number of the finding
 * @param sure how sure it is now
 * @param since from when it is that sure
 * @param withdrawn why it is no case after all; null while it is one
 */
public record PersonCase(
        long id,
        long outbreak,
        long person,
        String code,
        String area,
        long finding,
        CaseFinding known,
        CaseClass sure,
        When since,
        @Nullable String withdrawn) {
    public boolean stands() {
        return withdrawn == null;
    }

    /** When it was announced; without that, from when it is as sure as it is. */
    public When announced() {
        When told = known.confirmed();
        return told == null ? since : told;
    }
}
