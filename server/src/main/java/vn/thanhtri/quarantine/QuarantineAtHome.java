package vn.thanhtri.quarantine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.tracing.duty.ContactDossier;
import vn.thanhtri.tracing.duty.ContactRule;

/**
 * Owed: the decision on home quarantine of an F2, by whoever decides on isolation in the commune. Source: 879/QĐ-BYT (F2 stay
 * at home); the clocks are those of isolation at home, list and decision together (101/2010/NĐ-CP, Điều 3; from 1/7/2026
 * 165/2026/NĐ-CP, Điều 15). Why: an F2 without a decision may go where they like while the F1 waits for a result.
 */
final class QuarantineAtHome extends ContactRule {
    @Override
    public String key() {
        return "contact.home-quarantine";
    }

    @Override
    protected List<Duty> owed(ContactDossier contact, ContactDossier.Debtors debtors, PolicyBook book) {
        if (!contact.isTier(2)) {
            return List.of();
        }
        Instant since = contact.since();
        Optional<PolicyValue> list = book.find("isolation.home.list", contact.area(), contact.subject(), since);
        Optional<PolicyValue> decide = book.find("isolation.home.decide", contact.area(), contact.subject(), since);
        Instant due = list.isPresent() && decide.isPresent()
                ? since.plus(list.get().duration()).plus(decide.get().duration())
                : null;
        return List.of(Duty.once(
                key(),
                debtors.decider(),
                since,
                due,
                decide.map(PolicyValue::clause).orElse(QuarantineBases.F2_AT_HOME),
                discharge(contact.first(QuarantineDeed.DECIDED))));
    }
}
