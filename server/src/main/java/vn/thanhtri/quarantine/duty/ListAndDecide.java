package vn.thanhtri.quarantine.duty;

import java.util.ArrayList;
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
 * Owed: list and decision for those who are no contacts (of contacts the rules {@code contact.list} and {@code contact.decide} ask):
 * the list by the health station from the detection, the decision from the list (101/2010/NĐ-CP, Điều 3; 165/2026/NĐ-CP, Điều 15 to
 * 18). Where a decree names no hours, without a deadline. Why: nobody is kept without a decision.
 */
final class ListAndDecide extends StayRule {
    private static final Clause ISOLATION = Clause.of("101/2010/NĐ-CP", "Điều 3");

    @Override
    public String key() {
        return "stay.decide";
    }

    @Override
    List<Duty> owed(StayDossier dossier, StayDossier.Debtors debtors, PolicyBook book) {
        Stay stay = dossier.stay();
        if (stay.group().isContact()) {
            return List.of();
        }
        List<Duty> duties = new ArrayList<>();
        Optional<Step> listed = stay.first(StepKind.LISTED);
        Optional<Step> decided = stay.first(StepKind.DECIDED).or(() -> stay.first(StepKind.REFUSED));
        DecisionClocks.Clock list = DecisionClocks.list(stay.firstForm(), stay.area(), stay.detectedAt(), book);
        duties.add(new Duty(
                        key(),
                        "list",
                        debtors.station(),
                        stay.detectedAt(),
                        list.due(),
                        or(list.clause(), ISOLATION),
                        null,
                        null,
                        StayDossier.by(listed.or(() -> decided)))
                .countedFromOpening());
        listed.ifPresent(step -> {
            DecisionClocks.Clock decide = DecisionClocks.decide(stay.firstForm(), stay.area(), step.at(), book);
            duties.add(new Duty(
                            key(),
                            "decide",
                            debtors.decider(),
                            step.at(),
                            decide.due(),
                            or(decide.clause(), ISOLATION),
                            null,
                            null,
                            StayDossier.by(decided))
                    .countedFromOpening());
        });
        return duties;
    }
}
