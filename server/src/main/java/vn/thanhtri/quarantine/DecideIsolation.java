package vn.thanhtri.quarantine;

import java.util.List;
import java.util.Optional;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.tracing.contact.Deed;
import vn.thanhtri.tracing.duty.ContactDossier;
import vn.thanhtri.tracing.duty.ContactRule;

/**
 * Owed: the decision on isolation, by the head of the steering committee of the commune, from 1/7/2026 by the chair of its
 * People's Committee: one hour from the list (101/2010/NĐ-CP, Điều 3; 165/2026/NĐ-CP, Điều 15 khoản 2). Why: without a
 * decision the temporary hold lapses and the person may leave.
 */
final class DecideIsolation extends ContactRule {
    @Override
    public String key() {
        return "contact.decide";
    }

    @Override
    protected List<Duty> owed(ContactDossier contact, ContactDossier.Debtors debtors, PolicyBook book) {
        Optional<Deed> listed = contact.first(QuarantineDeed.LISTED);
        return contact.isTier(1) && listed.isPresent()
                ? List.of(owed(
                        debtors.decider(),
                        listed.get().at(),
                        book.find(
                                "isolation.home.decide",
                                contact.area(),
                                contact.subject(),
                                listed.get().at()),
                        QuarantineBases.isolationAtHome(listed.get().at()),
                        contact.first(QuarantineDeed.DECIDED)))
                : List.of();
    }
}
