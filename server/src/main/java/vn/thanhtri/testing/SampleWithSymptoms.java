package vn.thanhtri.testing;

import vn.thanhtri.tracing.contact.Deed;
import vn.thanhtri.tracing.contact.TracingDeed;
import vn.thanhtri.tracing.duty.AnsweredDeed;
import vn.thanhtri.tracing.duty.ContactDossier;

/**
 * Owed: a sample of a contact, of whichever tier, who was seen with symptoms, by the health station; a sample before them does
 * not answer it. Source: 5053/QĐ-BYT, step 5; hours only where the province set them ({@code testing.symptoms}). Why: somebody
 * with symptoms infects others today, whatever the schedule says.
 */
final class SampleWithSymptoms extends AnsweredDeed {
    SampleWithSymptoms() {
        super("testing.symptoms", SampleBases.QUARANTINE_AND_SAMPLE);
    }

    @Override
    public String key() {
        return "contact.sample-symptoms";
    }

    @Override
    protected boolean asks(Deed deed) {
        return deed.kind() == TracingDeed.SYMPTOMS;
    }

    @Override
    protected boolean answers(Deed deed, Deed asked) {
        return deed.kind() == SampleDeed.SAMPLED;
    }

    @Override
    protected long debtor(ContactDossier.Debtors debtors) {
        return debtors.station();
    }
}
