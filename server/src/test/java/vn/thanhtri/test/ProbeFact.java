package vn.thanhtri.test;

import vn.thanhtri.kernel.JournalKind;

/** Kinds of facts of nothing, for tests of the journal itself. */
public enum ProbeFact implements JournalKind {
    PROBE_MADE,
    HEARD,
    HEARD_LATER,
    HEARD_AGAIN,
    HEARD_MUCH_LATER
}
