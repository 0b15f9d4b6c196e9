package vn.thanhtri.quarantine.centre;

/** What a bed is taken by; a bed that nothing takes is free. */
public enum BedUse {
    OCCUPIED,
    RESERVED,
    CLEANING,
    BROKEN
}
