package vn.thanhtri.tracing.cases;

import org.jspecify.annotations.Nullable;

/**
 * A case with its newest finding.
 *
 * @param finding number of the finding
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
        @Nullable String withdrawn) {
    public boolean stands() {
        return withdrawn == null;
    }
}
