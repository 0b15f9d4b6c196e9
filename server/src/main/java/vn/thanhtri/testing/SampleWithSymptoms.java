package vn.thanhtri.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.tracing.contact.Deed;
import vn.thanhtri.tracing.contact.TracingDeed;
import vn.thanhtri.tracing.duty.ContactDossier;
import vn.thanhtri.tracing.duty.ContactRule;

/**
 * Owed: a sample of a contact, of whichever tier, who was seen with symptoms, by the health station; a sample before them does
 * not answer it. Source: 5053/QĐ-BYT, step 5; hours only where the province set them ({@code testing.symptoms}). Why: somebody
 * with symptoms infects others today, whatever the schedule says.
 */
final class SampleWithSymptoms extends ContactRule {
    @Override
    public String key() {
        return "contact.sample-symptoms";
    }

    @Override
    protected List<Duty> owed(ContactDossier contact, ContactDossier.Debtors debtors, PolicyBook book) {
        List<Duty> duties = new ArrayList<>();
        @Nullable Deed ill = null;
        for (Deed deed : contact.deeds()) {
            if (ill == null && deed.kind() == TracingDeed.SYMPTOMS) {
                ill = deed;
            } else if (ill != null && deed.kind() == SampleDeed.SAMPLED) {
                duties.add(sample(contact, debtors, ill, deed, book));
                ill = null;
            }
        }
        if (ill != null) {
            duties.add(sample(contact, debtors, ill, null, book));
        }
        return duties;
    }

    private Duty sample(
            ContactDossier contact, ContactDossier.Debtors debtors, Deed ill, @Nullable Deed taken, PolicyBook book) {
        Optional<PolicyValue> within = book.find("testing.symptoms", contact.area(), contact.subject(), ill.at());
        Instant due = within.map(value -> ill.at().plus(value.duration())).orElse(null);
        return new Duty(
                key(),
                ill.at().toString(),
                debtors.station(),
                ill.at(),
                due,
                within.map(PolicyValue::clause).orElse(SampleBases.QUARANTINE_AND_SAMPLE),
                null,
                null,
                discharge(Optional.ofNullable(taken)));
    }
}
