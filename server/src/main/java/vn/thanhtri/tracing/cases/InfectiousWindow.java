package vn.thanhtri.tracing.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;

/**
 * From when until when a case could infect others: from so many days before the onset until isolated
 * (5053/QĐ-BYT, step 1). Without symptoms it is counted from the sample; as long as no text in force says by how many days,
 * the number for symptoms serves and the window is marked provisional.
 *
 * @param to null while the case is not isolated
 * @param entry the entry of the policy book
 * @param provisional the number is not settled for this case
 */
public record InfectiousWindow(Instant from, @Nullable Instant to, String entry, Clause clause, boolean provisional) {
    private static final String CASE = "F0";

    /** @throws IllegalStateException when the book has no number even for cases with symptoms */
    static InfectiousWindow of(CaseFinding finding, String area, PolicyBook book) {
        Instant at = finding.confirmedAt();
        LocalDate onset = finding.onsetOn();
        PolicyValue symptoms = book.get("tracing.window.before-onset", area, CASE, at);
        if (onset != null) {
            return window(onset, symptoms, false, finding.isolatedAt());
        }
        Optional<PolicyValue> settled = book.find("tracing.window.before-sample", area, CASE, at);
        return window(
                VietnamTime.dayOf(finding.sampledAt()),
                settled.orElse(symptoms),
                settled.isEmpty(),
                finding.isolatedAt());
    }

    private static InfectiousWindow window(
            LocalDate day, PolicyValue before, boolean provisional, @Nullable Instant isolatedAt) {
        Instant from = VietnamTime.at(day.minusDays(before.duration().toDays()), LocalTime.MIN);
        Instant to = isolatedAt != null && isolatedAt.isBefore(from) ? from : isolatedAt;
        return new InfectiousWindow(from, to, before.entry(), before.clause(), provisional);
    }
}
