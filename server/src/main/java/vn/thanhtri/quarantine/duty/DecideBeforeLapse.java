package vn.thanhtri.quarantine.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.quarantine.schedule.DecisionClocks;
import vn.thanhtri.quarantine.stay.Stay;
import vn.thanhtri.quarantine.stay.Step;
import vn.thanhtri.quarantine.stay.StepKind;

/**
 * Owed: the decision, or its refusal, before the temporary hold lapses, by whoever decides (101/2010/NĐ-CP, Điều 3 and 6;
 * 165/2026/NĐ-CP, Điều 19 khoản 2). Why: a hold without a decision ends by itself, and the person may leave. It has a clock of its
 * own: until 30/6/2026 list and decision in time together last longer than the hold.
 */
final class DecideBeforeLapse extends StayRule {
    private static final Clause HOLD = Clause.of("101/2010/NĐ-CP", "Điều 6");

    @Override
    public String key() {
        return "stay.decide-before-lapse";
    }

    @Override
    List<Duty> owed(StayDossier dossier, StayDossier.Debtors debtors, PolicyBook book) {
        Stay stay = dossier.stay();
        Instant held = stay.heldAt();
        if (held == null) {
            return List.of();
        }
        DecisionClocks.Clock hold = DecisionClocks.hold(stay.firstForm(), stay.area(), held, book);
        Optional<Step> done = stay.first(StepKind.DECIDED).or(() -> stay.first(StepKind.REFUSED));
        return List.of(
                Duty.once(key(), debtors.decider(), held, hold.due(), or(hold.clause(), HOLD), StayDossier.by(done)));
    }
}
