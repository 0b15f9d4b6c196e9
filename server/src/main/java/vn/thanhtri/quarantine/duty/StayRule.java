package vn.thanhtri.quarantine.duty;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.policy.PolicyBook;

/** What the rules of stays have in common: after the end only what was done is left. */
abstract class StayRule implements Rule<StayDossier> {
    static final Clause HANDOVER = Clause.of("597/CĐ-BCĐ", "");

    @Override
    public Topic topic() {
        return Topic.QUARANTINE;
    }

    @Override
    public final List<Duty> duties(StayDossier stay, PolicyBook book) {
        StayDossier.Debtors debtors = stay.debtors();
        return debtors == null
                ? List.of()
                : owed(stay, debtors, book).stream()
                        .filter(duty -> duty.discharge() != null || isOpen(stay))
                        .toList();
    }

    boolean isOpen(StayDossier stay) {
        return stay.runs();
    }

    abstract List<Duty> owed(StayDossier stay, StayDossier.Debtors debtors, PolicyBook book);

    static Clause or(@Nullable Clause clause, Clause otherwise) {
        return clause == null ? otherwise : clause;
    }
}
