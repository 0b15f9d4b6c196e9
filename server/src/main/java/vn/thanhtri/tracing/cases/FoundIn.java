package vn.thanhtri.tracing.cases;

/** Where a case was when found: among the people, or already apart from them. */
public enum FoundIn {
    COMMUNITY,
    QUARANTINE,
    /** Nobody said. */
    UNKNOWN
}
