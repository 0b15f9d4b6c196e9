package vn.thanhtri.quarantine.centre;

/** Why people are handed over; words {@code handover.kind.<kind>}. */
public enum HandoverKind {
    ARRIVAL,
    TRANSFER,
    RELEASE
}
