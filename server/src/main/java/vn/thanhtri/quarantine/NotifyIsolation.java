package vn.thanhtri.quarantine;

import java.util.List;
import java.util.Optional;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.tracing.contact.Deed;
import vn.thanhtri.tracing.duty.ContactDossier;
import vn.thanhtri.tracing.duty.ContactRule;

/**
 * Owed: person, family, commune police and hamlet head told of the decision, by the People's Committee of the commune: three
 * hours from the decision (101/2010/NĐ-CP, Điều 3; 165/2026/NĐ-CP, Điều 15 khoản 3). Why: an isolation nobody around knows
 * of is kept by nobody.
 */
final class NotifyIsolation extends ContactRule {
    @Override
    public String key() {
        return "contact.notify";
    }

    @Override
    protected List<Duty> owed(ContactDossier contact, ContactDossier.Debtors debtors, PolicyBook book) {
        Optional<Deed> decided = contact.first(QuarantineDeed.DECIDED);
        return contact.isTier(1) && decided.isPresent()
                ? List.of(owed(
                        debtors.committee(),
                        decided.get().at(),
                        book.find(
                                "isolation.home.notify",
                                contact.area(),
                                contact.subject(),
                                decided.get().at()),
                        QuarantineBases.isolationAtHome(decided.get().at()),
                        contact.first(QuarantineDeed.NOTIFIED)))
                : List.of();
    }
}
