package vn.thanhtri.quarantine.duty;

import java.util.List;
import java.util.Optional;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.quarantine.stay.Stay;
import vn.thanhtri.quarantine.stay.Step;
import vn.thanhtri.quarantine.stay.StepKind;

/**
 * Owed: whether the commune takes somebody back, by its People's Committee, once asked (597/CĐ-BCĐ, 600/CĐ-BCĐ: the receiver
 * confirms); hours only where the province set them ({@code quarantine.accept}). Why: who is let go to nobody is monitored by nobody.
 */
final class AnswerReturn extends StayRule {
    @Override
    public String key() {
        return "stay.answer-return";
    }

    @Override
    List<Duty> owed(StayDossier dossier, StayDossier.Debtors debtors, PolicyBook book) {
        Stay stay = dossier.stay();
        return stay.steps().stream()
                .filter(step -> step.kind() == StepKind.RETURN_ASKED)
                .map(asked -> {
                    Optional<PolicyValue> within = book.find("quarantine.accept", stay.area(), "", asked.at());
                    Clause basis = within.map(PolicyValue::clause).orElse(HANDOVER);
                    return new Duty(
                                    key(),
                                    String.valueOf(asked.id()),
                                    debtors.committee(),
                                    asked.at(),
                                    within.map(hours -> asked.at().plus(hours.duration()))
                                            .orElse(null),
                                    basis,
                                    null,
                                    null,
                                    StayDossier.by(answer(stay, asked)))
                            .countedFromOpening();
                })
                .toList();
    }

    private static Optional<Step> answer(Stay stay, Step asked) {
        return stay.steps().stream()
                .filter(step -> step.kind() == StepKind.RETURN_ACCEPTED || step.kind() == StepKind.RETURN_DECLINED)
                .filter(step -> step.at().isAfter(asked.at()) || step.id() > asked.id())
                .findFirst();
    }
}
