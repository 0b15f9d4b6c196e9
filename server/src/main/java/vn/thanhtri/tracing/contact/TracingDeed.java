package vn.thanhtri.tracing.contact;

import vn.thanhtri.tracing.TracingFact;

/** What tracing itself does for a contact. */
public enum TracingDeed implements DeedKind {
    /** Found and spoken to. */
    LOCATED(DeedTraits.errand(TracingFact.CONTACT_LOCATED)
            .meeting()
            .mark(2, "✓", "v", "action.VISITED")
            .verb(10)),
    /** Handed over to the authority of another area. */
    FORWARDED(DeedTraits.errand(TracingFact.CONTACT_FORWARDED)),
    /** The other area took over. */
    ACKNOWLEDGED(DeedTraits.errand(TracingFact.CONTACT_ACKNOWLEDGED));

    private final DeedTraits traits;

    TracingDeed(DeedTraits traits) {
        this.traits = traits;
    }

    @Override
    public DeedTraits traits() {
        return traits;
    }
}
