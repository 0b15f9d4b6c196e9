package vn.thanhtri.obligation;

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
    EXCUSED,
    ESCALATED,
    /** An officer reminded the debtor. */
    REMINDED
}
