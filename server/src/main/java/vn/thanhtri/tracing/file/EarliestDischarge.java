package vn.thanhtri.tracing.file;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.cases.CaseFinding;
import vn.thanhtri.tracing.cases.Onset;
import vn.thanhtri.tracing.detail.Detail;
import vn.thanhtri.tracing.detail.DetailKind;

/**
 * When a case may go home at the earliest, by the rule in force when it was found positive (3416/QĐ-BYT): the tenth day for one without
 * symptoms, the fourteenth for one with; the samples that are still wanted.
 *
 * @param early it went home before that day
 * @param samples how many samples in a row have to be negative, or with a high enough Ct; 0 where no rule says
 * @param good how many are, from the latest back
 */
public record EarliestDischarge(LocalDate on, int day, boolean early, int samples, int good, Clause clause) {

    static Optional<EarliestDischarge> of(
            CaseFinding finding, List<Detail> details, String area, String subject, PolicyBook book) {
        When positive = finding.positive() != null ? finding.positive() : finding.confirmed();
        if (positive == null) {
            return Optional.empty();
        }
        boolean symptoms =
                finding.onset() != Onset.NEVER || details.stream().anyMatch(each -> each.kind() == DetailKind.SYMPTOM);
        return book.find("case.discharge.days", area, symptoms ? subject : subject + ".no-symptoms", positive.at())
                .map(days -> of(positive, days, details, area, subject, book));
    }

    private static EarliestDischarge of(
            When positive, PolicyValue days, List<Detail> details, String area, String subject, PolicyBook book) {
        LocalDate on = positive.on().plusDays(days.number());
        boolean early = details.stream()
                .filter(each -> each.is(DetailKind.OUTCOME, "DISCHARGED"))
                .map(Detail::at)
                .filter(Objects::nonNull)
                .anyMatch(at -> at.on().isBefore(on));
        int wanted = book.find("case.discharge.samples", area, subject, positive.at())
                .map(PolicyValue::number)
                .orElse(0);
        return new EarliestDischarge(
                on, days.number(), early, wanted, good(details, area, subject, positive, book), days.clause());
    }

    private static int good(List<Detail> details, String area, String subject, When positive, PolicyBook book) {
        int ct = book.find("case.discharge.ct", area, subject, positive.at())
                .map(PolicyValue::number)
                .orElse(Integer.MAX_VALUE);
        int apart = book.find("case.discharge.samples.apart", area, subject, positive.at())
                .map(PolicyValue::number)
                .orElse(0);
        List<Detail> tests = details.stream()
                .filter(each -> each.kind() == DetailKind.TEST && each.code().startsWith("PCR") && each.at() != null)
                .sorted(Comparator.comparing((Detail each) -> Objects.requireNonNull(each.at()))
                        .reversed())
                .toList();
        int good = 0;
        When later = null;
        for (Detail test : tests) {
            if (!isGood(test, ct)) {
                break;
            }
            When at = Objects.requireNonNull(test.at());
            if (isApart(at, later, apart)) {
                good++;
                later = at;
            }
        }
        return good;
    }

    private static boolean isGood(Detail test, int ct) {
        return test.code().equals("PCR_NEGATIVE")
                || test.amount() != null && test.amount().doubleValue() >= ct;
    }

    private static boolean isApart(When at, @Nullable When later, int hours) {
        return later == null
                || (at.dayOnly() || later.dayOnly()
                        ? at.on().isBefore(later.on())
                        : ChronoUnit.HOURS.between(at.at(), later.at()) >= hours);
    }
}
