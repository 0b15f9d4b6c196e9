package vn.thanhtri.obligation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which duties are counted: those about some subjects, of one debtor or all, due within a period.
 *
 * @param debtor null for all
 * @param since a duty without a deadline counts by the moment it opened; null for no bound
 * @param until exclusive; null for no bound
 */
public record TallyScope(
        String subjectKind,
        List<Long> subjects,
        @Nullable Long debtor,
        @Nullable Instant since,
        @Nullable Instant until) {
    public TallyScope {
        subjects = List.copyOf(subjects);
    }

    public static TallyScope of(String subjectKind, Collection<Long> subjects) {
        return new TallyScope(subjectKind, List.copyOf(subjects), null, null, null);
    }

    public TallyScope owedBy(@Nullable Long agency) {
        return new TallyScope(subjectKind, subjects, agency, since, until);
    }

    public TallyScope within(@Nullable Instant from, @Nullable Instant end) {
        return new TallyScope(subjectKind, subjects, debtor, from, end);
    }
}
