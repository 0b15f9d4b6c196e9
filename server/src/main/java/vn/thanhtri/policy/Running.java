package vn.thanhtri.policy;

/** Whether a number also moves what began before it came into force; the texts often do not say. */
public enum Running {
    YES,
    NO,
    UNKNOWN
}
