package vn.thanhtri.tracing.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a case at one time; a better knowledge is a newer finding.
 *
 * @param onsetOn first day of symptoms; null for a case without symptoms
 * @param sampledAt when the positive sample was taken
 * @param positiveAt when its result came
 * @param confirmedAt when the case was announced
 * @param isolatedAt from when the case could meet nobody; null while they still can
 * @param isolatedWhere hospital or place; empty when unknown
 */
public record CaseFinding(
        @Nullable LocalDate onsetOn,
        Instant sampledAt,
        Instant positiveAt,
        Instant confirmedAt,
        FoundIn foundIn,
        Source source,
        @Nullable Instant isolatedAt,
        String isolatedWhere) {

    public CaseFinding isolated(Instant at, String where) {
        return new CaseFinding(onsetOn, sampledAt, positiveAt, confirmedAt, foundIn, source, at, where);
    }

    public CaseFinding from(Source known) {
        return new CaseFinding(onsetOn, sampledAt, positiveAt, confirmedAt, foundIn, known, isolatedAt, isolatedWhere);
    }
}
