package vn.thanhtri.quarantine;

import java.util.List;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.tracing.duty.ContactDossier;
import vn.thanhtri.tracing.duty.ContactRule;

/**
 * Owed: the F1 on the list of people to be isolated, by the head of the health station: three hours from detection
 * (101/2010/NĐ-CP, Điều 3), from 1/7/2026 two (165/2026/NĐ-CP, Điều 15). Why: nobody can decide on whom is not listed.
 */
final class ListContact extends ContactRule {
    @Override
    public String key() {
        return "contact.list";
    }

    @Override
    protected List<Duty> owed(ContactDossier contact, ContactDossier.Debtors debtors, PolicyBook book) {
        return contact.isTier(1)
                ? List.of(owed(
                        debtors.station(),
                        contact.since(),
                        book.find("isolation.home.list", contact.area(), contact.subject(), contact.since()),
                        QuarantineBases.isolationAtHome(contact.since()),
                        contact.first(QuarantineDeed.LISTED, QuarantineDeed.DECIDED)))
                : List.of();
    }
}
