package vn.thanhtri.quarantine.centre;

/** The four answers of a check. */
public enum CheckAnswer {
    YES,
    NO,
    NOT_APPLICABLE,
    NOT_SEEN
}
