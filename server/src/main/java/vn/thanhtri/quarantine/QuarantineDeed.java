package vn.thanhtri.quarantine;

import vn.thanhtri.tracing.contact.DeedKind;
import vn.thanhtri.tracing.contact.DeedMark;
import vn.thanhtri.tracing.contact.DeedTraits;

/** What is done about the quarantine of a contact. */
public enum QuarantineDeed implements DeedKind {
    /** Entered on the list of people to be isolated, by the health station. */
    LISTED(DeedTraits.errand(QuarantineFact.CONTACT_LISTED).verb(20)),
    /** Isolation decided; the reference is the number of the decision, the note its form. */
    DECIDED(DeedTraits.errand(QuarantineFact.QUARANTINE_DECIDED)
            .withNumber()
            .keeping()
            .verb(30)),
    /** Person, family, police and hamlet told. */
    NOTIFIED(DeedTraits.errand(QuarantineFact.CONTACT_NOTIFIED).meeting().verb(40)),
    VISITED(DeedTraits.errand(QuarantineFact.CONTACT_VISITED)
            .meeting()
            .mark(2, "✓", "v", "action.VISITED")
            .verb(70)
            .onRounds(10)),
    /** A visit or check that did not take place. */
    MISSED(DeedTraits.errand(QuarantineFact.VISIT_MISSED)
            .badNews()
            .mark(DeedMark.MISSED)
            .verb(80)
            .onRounds(20));

    private final DeedTraits traits;

    QuarantineDeed(DeedTraits traits) {
        this.traits = traits;
    }

    @Override
    public DeedTraits traits() {
        return traits;
    }
}
