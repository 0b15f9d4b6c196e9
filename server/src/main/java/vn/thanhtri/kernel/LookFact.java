package vn.thanhtri.kernel;

/** Who looked at what, and who signed in. */
public enum LookFact implements JournalKind {
    PERSON_VIEWED,
    CASE_VIEWED,
    CONTACT_VIEWED,
    OUTBREAK_VIEWED,
    EVIDENCE_VIEWED,
    LIST_VIEWED,
    SIGNED_IN,
    SIGNED_OUT,
    SIGN_IN_FAILED
}
