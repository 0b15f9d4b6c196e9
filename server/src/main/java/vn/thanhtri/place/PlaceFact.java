package vn.thanhtri.place;

import vn.thanhtri.kernel.JournalKind;

/** What can have happened of the register of places. */
public enum PlaceFact implements JournalKind {
    HOUSEHOLD_RECORDED,
    HAMLET_ESTABLISHED,
    FILE_IMPORTED
}
