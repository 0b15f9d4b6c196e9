package vn.thanhtri.quarantine.duty;

import java.time.LocalDate;
import java.util.List;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.quarantine.schedule.Planned;
import vn.thanhtri.quarantine.stay.StepKind;

/**
 * Owed: the release on the day after the last one, by the centre that keeps them, at home by the health station. Source: the days of
 * the schedule in force. While an order suspends releases nothing is owed. Why: nobody is kept a day longer than the text says.
 */
final class ReleaseInTime extends StayRule {
    @Override
    public String key() {
        return "stay.release";
    }

    @Override
    List<Duty> owed(StayDossier dossier, StayDossier.Debtors debtors, PolicyBook book) {
        LocalDate end = dossier.schedule().end();
        if (end == null || !dossier.stay().has(StepKind.DECIDED)) {
            return List.of();
        }
        boolean suspended =
                dossier.schedule().suspended() != null && !dossier.stay().has(StepKind.RELEASED);
        return suspended
                ? List.of()
                : List.of(new Duty(
                        key(),
                        "",
                        debtors.keeper(),
                        StayDossier.begin(end.plusDays(1)),
                        StayDossier.endOf(end.plusDays(1)),
                        dossier.schedule()
                                .find(Planned.What.END)
                                .orElseThrow()
                                .value()
                                .clause(),
                        null,
                        null,
                        StayDossier.by(dossier.stay().first(StepKind.RELEASED))));
    }
}
