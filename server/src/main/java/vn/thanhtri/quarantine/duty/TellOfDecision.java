package vn.thanhtri.quarantine.duty;

import java.util.ArrayList;
import java.util.List;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.quarantine.schedule.DecisionClocks;
import vn.thanhtri.quarantine.stay.Notices;
import vn.thanhtri.quarantine.stay.Stay;
import vn.thanhtri.quarantine.stay.StepKind;

/**
 * Owed: each notice of the decision that no rule of contacts asks for: of those who are no contacts all of them, of foreigners the
 * consular department, by the People's Committee, person and hamlet by the health station from 1/7/2026 (101/2010/NĐ-CP, Điều 3;
 * 165/2026/NĐ-CP, Điều 15 khoản 3). Why: a quarantine nobody around knows of is kept by nobody.
 */
final class TellOfDecision extends StayRule {
    private static final Clause NOTICE = Clause.of("101/2010/NĐ-CP", "Điều 3");

    @Override
    public String key() {
        return "stay.tell";
    }

    @Override
    List<Duty> owed(StayDossier dossier, StayDossier.Debtors debtors, PolicyBook book) {
        Stay stay = dossier.stay();
        List<Duty> duties = new ArrayList<>();
        stay.first(StepKind.DECIDED).ifPresent(decided -> {
            DecisionClocks.Clock tell = DecisionClocks.notify(stay.firstForm(), stay.area(), decided.at(), book);
            for (StepKind whom : Notices.of(stay)) {
                if (!stay.group().isContact() || whom == StepKind.TOLD_CONSULATE) {
                    duties.add(new Duty(
                                    key(),
                                    whom.name(),
                                    whom == StepKind.TOLD_PERSON ? debtors.station() : debtors.committee(),
                                    decided.at(),
                                    tell.due(),
                                    or(tell.clause(), NOTICE),
                                    null,
                                    null,
                                    StayDossier.by(stay.first(whom)))
                            .countedFromOpening());
                }
            }
        });
        return duties;
    }
}
