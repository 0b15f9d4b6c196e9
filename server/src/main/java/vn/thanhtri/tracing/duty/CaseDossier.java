package vn.thanhtri.tracing.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.obligation.Discharge;

/**
 * What the rules of a case look at.
 *
 * @param subject the subject of its disease in the policy book
 * @param counts it is a case (F0), and not one that is only suspected, excluded or withdrawn
 * @param suspectedAt from when anybody took it for one; null once it is excluded by all that is known
 * @param confirmedAt from when it was confirmed, as announced; null while it is not
 * @param tracer number of the agency that traces its contacts; null where none is known
 * @param station number of the health station of its home; null where none is known
 * @param traced the list of its F1 was declared final; null while it is not
 */
record CaseDossier(
        long id,
        String code,
        String label,
        String home,
        String area,
        String subject,
        boolean counts,
        boolean withdrawn,
        @Nullable Instant suspectedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant diedAt,
        @Nullable Long tracer,
        @Nullable Long station,
        @Nullable Discharge traced,
        @Nullable Discharge reported,
        @Nullable Discharge deathReported) {
    /** A case of COVID-19 that was confirmed and of whom nothing else is told. */
    CaseDossier(
            long id,
            String code,
            String label,
            String home,
            String area,
            Instant confirmedAt,
            boolean withdrawn,
            @Nullable Long tracer,
            @Nullable Discharge traced) {
        this(
                id,
                code,
                label,
                home,
                area,
                "F0",
                !withdrawn,
                withdrawn,
                confirmedAt,
                confirmedAt,
                null,
                tracer,
                null,
                traced,
                null,
                null);
    }
}
