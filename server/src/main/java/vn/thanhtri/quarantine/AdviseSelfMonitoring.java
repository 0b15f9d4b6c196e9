package vn.thanhtri.quarantine;

import java.util.List;
import java.util.Optional;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.tracing.contact.TracingDeed;
import vn.thanhtri.tracing.duty.ContactDossier;
import vn.thanhtri.tracing.duty.ContactRule;

/**
 * Owed: an F3 told to watch their own health and whom to call, by the health station. Source: practice of 2020 and 2021, in no
 * text of law; so without a deadline. Why: an F3 who falls ill must know why it matters.
 */
final class AdviseSelfMonitoring extends ContactRule {
    @Override
    public String key() {
        return "contact.self-monitor";
    }

    @Override
    protected List<Duty> owed(ContactDossier contact, ContactDossier.Debtors debtors, PolicyBook book) {
        return contact.isTier(3)
                ? List.of(owed(
                        debtors.station(),
                        contact.since(),
                        Optional.empty(),
                        QuarantineBases.F3_PRACTICE,
                        contact.first(QuarantineDeed.NOTIFIED, TracingDeed.LOCATED)))
                : List.of();
    }
}
