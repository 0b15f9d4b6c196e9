package vn.thanhtri.policy;

import vn.thanhtri.kernel.JournalKind;

/** What can have happened of the policy book. */
public enum PolicyFact implements JournalKind {
    POLICY_DECIDED
}
