package vn.thanhtri.obligation;

import vn.thanhtri.kernel.JournalKind;

/** What can have happened of duties and what is decided about them. */
public enum ObligationFact implements JournalKind {
    EXTENSION_ASKED,
    EXTENSION_REFUSED,
    OBLIGATION_EXTENDED,
    OBLIGATION_REASSIGNED,
    OBLIGATION_EXCUSED,
    OBLIGATION_ESCALATED,
    DEBTOR_REMINDED
}
