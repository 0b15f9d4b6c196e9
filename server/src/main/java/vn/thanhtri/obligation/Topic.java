package vn.thanhtri.obligation;

/** The field an obligation belongs to: the filters of the board. */
public enum Topic {
    TRACING,
    QUARANTINE,
    TESTING,
    DIRECTIVE,
    REPORTING
}
