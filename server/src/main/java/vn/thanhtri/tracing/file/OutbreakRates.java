package vn.thanhtri.tracing.file;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Jurisdiction;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.policy.book.PolicyBooks;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.definition.DiseaseStore;
import vn.thanhtri.tracing.file.OutbreakRate.State;
import vn.thanhtri.tracing.rate.ReproductionNumber;
import vn.thanhtri.tracing.rate.SerialInterval;
import vn.thanhtri.web.View;

/** The reproduction number of an outbreak in the last week whose cases are complete, by the days of the curve. */
@Component
class OutbreakRates {
    /** Expected infections of the week if each case infected one; below this the prior of Cori 2013 speaks, not the cases. Assumed. */
    private static final double LEAST_EXPOSURE = 5;

    private static final int LONGEST_SERIAL_DAYS = 30;

    private final CaseDayStore days;
    private final PolicyBooks policy;
    private final Jurisdiction jurisdiction;
    private final DiseaseStore diseases;

    OutbreakRates(CaseDayStore days, PolicyBooks policy, Jurisdiction jurisdiction, DiseaseStore diseases) {
        this.diseases = diseases;
        this.days = days;
        this.policy = policy;
        this.jurisdiction = jurisdiction;
    }

    OutbreakRate of(Outbreak outbreak, View view) {
        Optional<PolicyValue> mean = find("epidemic.serial-interval.mean", outbreak, view);
        Optional<PolicyValue> sd = find("epidemic.serial-interval.sd", outbreak, view);
        if (mean.isEmpty() || sd.isEmpty()) {
            return OutbreakRate.without(State.NO_INTERVAL, null, null);
        }
        // a part of the cases has another number: days are counted wherever the cases live
        SortedMap<LocalDate, Integer> cases = jurisdiction.everywhere(() -> days.of(outbreak.id()));
        return of(cases, view.today().minusDays(EpidemicCurve.INCOMPLETE_DAYS), mean.get(), sd.get());
    }

    private Optional<PolicyValue> find(String key, Outbreak outbreak, View view) {
        return policy.current()
                .find(key, outbreak.area(), diseases.ofOutbreak(outbreak.id()).subject(), view.now());
    }

    /** @param until last day whose cases are complete */
    static OutbreakRate of(SortedMap<LocalDate, Integer> days, LocalDate until, PolicyValue mean, PolicyValue sd) {
        int length = days.isEmpty() ? 0 : (int) ChronoUnit.DAYS.between(days.firstKey(), until) + 1;
        int[] cases = new int[Math.max(0, length)];
        days.headMap(until.plusDays(1))
                .forEach((day, many) -> cases[(int) ChronoUnit.DAYS.between(days.firstKey(), day)] = many);
        List<ReproductionNumber> weeks = ReproductionNumber.of(
                cases, SerialInterval.gamma(OutbreakRate.days(mean), OutbreakRate.days(sd), LONGEST_SERIAL_DAYS));
        if (weeks.isEmpty()) {
            return OutbreakRate.without(State.TOO_EARLY, mean, sd);
        }
        ReproductionNumber last = weeks.getLast();
        boolean enough = last.exposure() >= LEAST_EXPOSURE;
        return new OutbreakRate(
                enough ? State.SHOWN : State.TOO_FEW,
                enough ? last.mean() : 0,
                enough ? last.low() : 0,
                enough ? last.high() : 0,
                days.firstKey().plusDays(last.firstDay() - 1L),
                days.firstKey().plusDays(last.lastDay() - 1L),
                mean,
                sd);
    }
}
