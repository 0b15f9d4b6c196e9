package vn.thanhtri.quarantine.home;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Discharge;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.quarantine.stay.StepKind;

/**
 * Owed: of who is kept at home, how they are, each day from the day after the decision, by the health station; the person's own entry
 * discharges it too (5152/BYT-MT and 5599/BYT-MT: daily temperature and declaration, by telephone without a smartphone). The hour is the
 * province's ({@code monitoring.daily.due}). Why: who falls ill at home is seen by nobody.
 */
final class HearDaily implements Rule<HomeDossier> {
    private static final Clause DAILY = Clause.of("5599/BYT-MT", "");

    @Override
    public String key() {
        return "home.daily";
    }

    @Override
    public Topic topic() {
        return Topic.QUARANTINE;
    }

    @Override
    public List<Duty> duties(HomeDossier home, PolicyBook book) {
        Long station = home.station();
        List<Duty> duties = new ArrayList<>();
        Optional<LocalDate> decided = home.stay().first(StepKind.DECIDED).map(step -> VietnamTime.dayOf(step.at()));
        if (station == null || decided.isEmpty()) {
            return duties;
        }
        for (LocalDate day = decided.get().plusDays(1); !day.isAfter(home.until()); day = day.plusDays(1)) {
            Instant opens = VietnamTime.at(day, LocalTime.MIN);
            Optional<PolicyValue> hour =
                    book.find("monitoring.daily.due", home.stay().area(), "", opens);
            LocalDate of = day;
            Discharge heard = home.entries().stream()
                    .filter(entry -> entry.day().equals(of) && entry.found().isMet())
                    .findFirst()
                    .map(entry -> new Discharge(entry.at(), entry.fact()))
                    .orElse(null);
            if (heard != null || home.stay().runs()) {
                duties.add(new Duty(
                        key(),
                        day.toString(),
                        station,
                        opens,
                        hour.map(value -> VietnamTime.at(of, value.time())).orElse(null),
                        hour.map(PolicyValue::clause).orElse(DAILY),
                        null,
                        null,
                        heard));
            }
        }
        return duties;
    }
}
