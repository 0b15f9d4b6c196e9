package vn.thanhtri.tracing.duty;

import java.util.List;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.policy.PolicyBook;

/**
 * Owed: an F1 found and spoken to, by the health station of their home. Source: 5053/QĐ-BYT, step 3: find the F1 at once,
 * none missed; hours only where the province set them ({@code tracing.f1.locate}). Why: an F1 on a list whom nobody has met
 * goes on meeting others.
 */
final class LocateContact extends ContactRule {
    @Override
    public String key() {
        return "contact.locate";
    }

    @Override
    protected List<Duty> owed(ContactDossier contact, ContactDossier.Debtors debtors, PolicyBook book) {
        return contact.isTier(1)
                ? List.of(owed(
                        debtors.station(),
                        contact.since(),
                        book.find("tracing.f1.locate", contact.area(), contact.subject(), contact.since()),
                        Bases.FIND_F1,
                        contact.firstMet()))
                : List.of();
    }
}
