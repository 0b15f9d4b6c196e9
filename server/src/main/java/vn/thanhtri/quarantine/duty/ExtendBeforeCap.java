package vn.thanhtri.quarantine.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.quarantine.schedule.Planned;
import vn.thanhtri.quarantine.stay.Step;
import vn.thanhtri.quarantine.stay.StepKind;

/**
 * Owed: the decision to extend, by whoever decided, before the decision ends, where the schedule lasts longer than it covers
 * (101/2010/NĐ-CP: 21 days from the day it took effect, extended by 10). Why: 5152/BYT-MT asks for 28 days at home; on the 22nd
 * nobody could keep them.
 */
final class ExtendBeforeCap extends StayRule {
    @Override
    public String key() {
        return "stay.extend";
    }

    @Override
    List<Duty> owed(StayDossier dossier, StayDossier.Debtors debtors, PolicyBook book) {
        Optional<Planned> planned = dossier.schedule().find(Planned.What.CAP);
        LocalDate cap = dossier.schedule().cap();
        Optional<Step> decided = dossier.stay().first(StepKind.DECIDED);
        if (planned.isEmpty() || cap == null || decided.isEmpty()) {
            return List.of();
        }
        List<Duty> duties = new ArrayList<>();
        LocalDate covered = cap.minusDays(dossier.stay().extendedDays());
        for (Step step : dossier.stay().steps()) {
            if (step.kind() == StepKind.EXTENDED) {
                duties.add(extension(duties.size(), covered, decided.get(), debtors, planned.get(), Optional.of(step)));
                covered = covered.plusDays(step.days() == null ? 0 : step.days());
            }
        }
        if (dossier.schedule().needsExtension()) {
            duties.add(extension(duties.size(), covered, decided.get(), debtors, planned.get(), Optional.empty()));
        }
        return duties;
    }

    /** A second extension is a duty of its own. */
    private Duty extension(
            int before,
            LocalDate covered,
            Step decided,
            StayDossier.Debtors debtors,
            Planned cap,
            Optional<Step> done) {
        return new Duty(
                key(),
                "extension-" + (before + 1),
                debtors.decider(),
                decided.at(),
                StayDossier.endOf(covered),
                cap.value().clause(),
                null,
                null,
                StayDossier.by(done));
    }
}
