package vn.thanhtri.tracing;

/** Where a case was when found: among the people, or already apart from them. */
public enum FoundIn {
    COMMUNITY,
    QUARANTINE
}
