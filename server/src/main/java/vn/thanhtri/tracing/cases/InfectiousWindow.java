package vn.thanhtri.tracing.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.tracing.Refuse;

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

    /**
     * Who falls ill after the sample was infectious before it too: the earlier of the two days counts. A case of a time from which
     * no number is in force has the number of today, provisionally.
     *
     * @param now when it is reckoned
     * @throws vn.thanhtri.kernel.RefusedException when the book has no number at all for cases with symptoms
     */
    static InfectiousWindow of(CaseFinding finding, String area, PolicyBook book, Instant now) {
        Instant at = finding.confirmedAt();
        LocalDate onset = finding.onsetOn();
        LocalDate sampled = VietnamTime.dayOf(finding.sampledAt());
        Optional<PolicyValue> inForce = book.find("tracing.window.before-onset", area, CASE, at);
        PolicyValue symptoms = inForce.or(() -> book.find("tracing.window.before-onset", area, CASE, now))
                .orElseThrow(() -> Refusal.ofField(
                                "tracing.refusal.window-unknown", "confirmedAt", Map.of("at", Refuse.say(at)))
                        .asException());
        if (onset != null && !onset.isAfter(sampled)) {
            return window(onset, symptoms, inForce.isEmpty(), finding.isolatedAt());
        }
        Optional<PolicyValue> settled = book.find("tracing.window.before-sample", area, CASE, at);
        return window(sampled, settled.orElse(symptoms), settled.isEmpty(), finding.isolatedAt());
    }

    private static InfectiousWindow window(
            LocalDate day, PolicyValue before, boolean provisional, @Nullable Instant isolatedAt) {
        Instant from = VietnamTime.at(day.minusDays(before.duration().toDays()), LocalTime.MIN);
        Instant to = isolatedAt != null && isolatedAt.isBefore(from) ? from : isolatedAt;
        return new InfectiousWindow(from, to, before.entry(), before.clause(), provisional);
    }
}
