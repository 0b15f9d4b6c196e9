package vn.thanhtri.tracing.contact;

/** What somebody did for a contact. The words are {@code action.<kind>}. */
public enum ActionKind {
    /** Entered on the list of people to be isolated, by the health station. */
    LISTED,
    /** Found and spoken to. */
    LOCATED,
    /** Isolation decided; the reference is the number of the decision, the note its form. */
    DECIDED,
    /** Person, family, police and hamlet told. */
    NOTIFIED,
    SAMPLING_ASSIGNED,
    SAMPLED,
    NEGATIVE,
    POSITIVE,
    VISITED,
    /** A visit or check that did not take place. */
    MISSED,
    /** Handed over to the authority of another area. */
    FORWARDED,
    /** The other area took over. */
    ACKNOWLEDGED
}
