package vn.thanhtri.quarantine;

import vn.thanhtri.kernel.JournalKind;

/** What can have happened of quarantine. */
public enum QuarantineFact implements JournalKind {
    CONTACT_LISTED,
    QUARANTINE_DECIDED,
    CONTACT_NOTIFIED,
    CONTACT_VISITED,
    VISIT_MISSED
}
