package vn.thanhtri.quarantine.duty;

import java.util.List;
import java.util.Optional;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.quarantine.stay.Stay;
import vn.thanhtri.quarantine.stay.Step;
import vn.thanhtri.quarantine.stay.StepKind;
import vn.thanhtri.quarantine.stay.VietnamBasis;

/**
 * Owed: whoever got away found and brought back, by the commune's police, at once. Source: 101/2010/NĐ-CP and 165/2026/NĐ-CP, Điều 20
 * (coercion with the help of the police); no text names hours. Why: nobody else may bring them.
 */
final class SeekAway extends StayRule {
    private static final Clause COERCION = Clause.of("165/2026/NĐ-CP", "Điều 20");
    private static final Clause BEFORE = Clause.of("101/2010/NĐ-CP", "");

    @Override
    public String key() {
        return "stay.seek";
    }

    @Override
    List<Duty> owed(StayDossier dossier, StayDossier.Debtors debtors, PolicyBook book) {
        Stay stay = dossier.stay();
        return stay.steps().stream()
                .filter(step -> step.kind() == StepKind.ESCAPED)
                .map(away -> new Duty(
                        key(),
                        String.valueOf(away.id()),
                        debtors.police(),
                        away.at(),
                        null,
                        VietnamBasis.isNew(away.at()) ? COERCION : BEFORE,
                        null,
                        null,
                        StayDossier.by(back(stay, away))))
                .toList();
    }

    private static Optional<Step> back(Stay stay, Step away) {
        return stay.steps().stream()
                .filter(step -> step.kind() == StepKind.BACK && !step.at().isBefore(away.at()))
                .findFirst();
    }
}
