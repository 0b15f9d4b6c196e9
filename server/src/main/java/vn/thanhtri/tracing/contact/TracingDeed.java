package vn.thanhtri.tracing.contact;

/** What tracing itself does for a contact. */
public enum TracingDeed implements DeedKind {
    /** Found and spoken to. */
    LOCATED(DeedTraits.errand("ContactLocated")
            .meeting()
            .mark(2, "✓", "v", "action.VISITED")
            .verb(10)),
    /** Handed over to the authority of another area. */
    FORWARDED(DeedTraits.errand("ContactForwarded")),
    /** The other area took over. */
    ACKNOWLEDGED(DeedTraits.errand("ContactAcknowledged"));

    private final DeedTraits traits;

    TracingDeed(DeedTraits traits) {
        this.traits = traits;
    }

    @Override
    public DeedTraits traits() {
        return traits;
    }
}
