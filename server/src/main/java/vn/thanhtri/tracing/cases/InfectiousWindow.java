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
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.definition.Disease;

/**
 * From when until when a case could infect others: from so many days before the onset until isolated (5053/QĐ-BYT, step 1), or
 * until so many days after the onset where the disease has such a number. Without symptoms it is counted from the sample; as
 * long as no text in force says by how many days, the number for symptoms serves and the window is marked provisional.
 *
 * @param to null while the case is not isolated
 * @param entry the entry of the policy book; empty while it has no number for the disease: the window begins with the onset
 * @param provisional the number is not settled for this case
 */
public record InfectiousWindow(Instant from, @Nullable Instant to, String entry, Clause clause, boolean provisional) {
    private static final String BEFORE_ONSET = "tracing.window.before-onset";

    /** The numbers of a disease in a place at a time; one of a time without a number has that of today. */
    private record Numbers(PolicyBook book, String area, String subject, Instant at, Instant now) {
        Optional<PolicyValue> inForce(String key) {
            return book.find(key, area, subject, at);
        }

        Optional<PolicyValue> orToday(String key) {
            return inForce(key).or(() -> book.find(key, area, subject, now));
        }
    }

    /**
     * Who falls ill after the sample was infectious before it too: the earlier of the two days counts. Without any day it is that of
     * the record.
     *
     * @param ended when the case recovered or died; null while that is not known
     * @param now when it is reckoned
     */
    static InfectiousWindow of(
            CaseFinding finding, @Nullable When ended, Disease disease, String area, PolicyBook book, Instant now) {
        When tested = finding.firstTest();
        When announced = finding.confirmed() == null ? tested : finding.confirmed();
        LocalDate onset = finding.onsetOn();
        LocalDate sampled = tested != null ? tested.on() : onset != null ? onset : VietnamTime.dayOf(now);
        Instant at = announced != null ? announced.at() : onset != null ? VietnamTime.at(onset, LocalTime.MIN) : now;
        Numbers numbers = new Numbers(book, area, disease.subject(), at, now);
        Instant until = earlier(latest(finding.isolated()), latest(ended));
        if (onset != null && !onset.isAfter(sampled)) {
            Instant over = numbers.orToday("tracing.window.after-onset")
                    .map(days -> VietnamTime.at(onset.plusDays(days.number() + 1L), LocalTime.MIN))
                    .orElse(null);
            return window(
                    onset,
                    numbers.orToday(BEFORE_ONSET),
                    numbers.inForce(BEFORE_ONSET).isEmpty(),
                    earlier(until, over));
        }
        Optional<PolicyValue> settled = numbers.inForce("tracing.window.before-sample");
        return window(sampled, settled.or(() -> numbers.orToday(BEFORE_ONSET)), settled.isEmpty(), until);
    }

    private static InfectiousWindow window(
            LocalDate day, Optional<PolicyValue> before, boolean provisional, @Nullable Instant until) {
        long days = before.map(value -> value.duration().toDays()).orElse(0L);
        Instant from = VietnamTime.at(day.minusDays(days), LocalTime.MIN);
        return new InfectiousWindow(
                from,
                until != null && until.isBefore(from) ? from : until,
                before.map(PolicyValue::entry).orElse(""),
                before.map(PolicyValue::clause).orElse(Clause.of("", "")),
                provisional);
    }

    private static @Nullable Instant latest(@Nullable When known) {
        return known == null ? null : known.latest();
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }
}
