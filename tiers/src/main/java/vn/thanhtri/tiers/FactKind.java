package vn.thanhtri.tiers;

/** The four kinds of facts. Fact ids are unique within a kind. */
public enum FactKind {
    CASE_WINDOW,
    ENCOUNTER,
    PRESENCE,
    ISOLATION
}
