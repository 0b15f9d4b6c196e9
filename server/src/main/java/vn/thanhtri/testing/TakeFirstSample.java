package vn.thanhtri.testing;

import java.util.List;
import java.util.Optional;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.tracing.duty.ContactDossier;
import vn.thanhtri.tracing.duty.ContactRule;

/**
 * Owed: the first sample of an F1 (of an F2 only where the province asks for it), by the health station. Source: 5053/QĐ-BYT,
 * step 5; hours only where the province set them ({@code testing.first-sample}). Why: the first result says whether the
 * circle around an F1 moves.
 */
final class TakeFirstSample extends ContactRule {
    @Override
    public String key() {
        return "contact.sample-first";
    }

    @Override
    protected List<Duty> owed(ContactDossier contact, ContactDossier.Debtors debtors, PolicyBook book) {
        Optional<PolicyValue> within =
                book.find("testing.first-sample", contact.area(), contact.subject(), contact.since());
        boolean asked = contact.isTier(1) || (contact.isTier(2) && within.isPresent());
        return asked
                ? List.of(owed(
                        debtors.station(),
                        contact.since(),
                        within,
                        SampleBases.QUARANTINE_AND_SAMPLE,
                        contact.first(SampleDeed.SAMPLED, SampleDeed.NEGATIVE, SampleDeed.POSITIVE)))
                : List.of();
    }
}
