package vn.thanhtri.obligation.ledger;

/** What can happen to an obligation. */
public enum StepKind {
    OPENED,
    /** The rule now gives another deadline. */
    DUE_MOVED,
    /** The rule now names another debtor. */
    DEBTOR_MOVED,
    DISCHARGED,
    /** What had discharged, or withdrawn it, was corrected. */
    REOPENED,
    /** The facts that caused it were corrected. */
    WITHDRAWN,
    REASSIGNED,
    EXTENDED,
    /** The debtor asked for more time. */
    EXTENSION_ASKED,
    /** The issuer gave none. */
    EXTENSION_REFUSED,
    EXCUSED,
    ESCALATED,
    /** An officer, or the program at the times the province set, reminded the debtor. */
    REMINDED
}
