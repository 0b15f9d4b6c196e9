package vn.thanhtri.tracing.contact;

import vn.thanhtri.tracing.TracingFact;

/** What tracing itself does for a contact. */
public enum TracingDeed implements DeedKind {
    /** Found and spoken to. */
    LOCATED(DeedTraits.errand(TracingFact.CONTACT_LOCATED)
            .meeting()
            .mark(2, "✓", "v", "action.VISITED")
            .verb(10)
            .onRounds(50)),
    /** Handed over to the authority of another area. */
    FORWARDED(DeedTraits.errand(TracingFact.CONTACT_FORWARDED)),
    /** The other area took over. */
    ACKNOWLEDGED(DeedTraits.errand(TracingFact.CONTACT_ACKNOWLEDGED)),
    /** Seen or heard with symptoms: a sample is owed. */
    SYMPTOMS(DeedTraits.sample(TracingFact.CONTACT_SYMPTOMS)
            .meeting()
            .badNews()
            .mark(3, "!", "bad", "action.SYMPTOMS")
            .onRounds(30)),
    /** Gone, and nobody knows where: told to the police, until somebody meets them again. */
    LOST(DeedTraits.errand(TracingFact.CONTACT_LOST)
            .badNews()
            .mark(1, "?", "bad", "action.LOST")
            .onRounds(40));

    private final DeedTraits traits;

    TracingDeed(DeedTraits traits) {
        this.traits = traits;
    }

    @Override
    public DeedTraits traits() {
        return traits;
    }
}
