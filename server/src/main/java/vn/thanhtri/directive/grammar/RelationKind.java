package vn.thanhtri.directive.grammar;

/** What one document does to another. */
public enum RelationKind {
    REPLACES,
    LIFTS,
    AMENDS,
    EXTENDS,
    IMPLEMENTS,
    CITES;

    /** Whether the other document, or a point of it, is no longer in force. */
    public boolean ends() {
        return switch (this) {
            case REPLACES, LIFTS -> true;
            case AMENDS, EXTENDS, IMPLEMENTS, CITES -> false;
        };
    }

    /** Whether tasks of the other document may be changed by it. */
    public boolean changes() {
        return switch (this) {
            case AMENDS, EXTENDS -> true;
            case REPLACES, LIFTS, IMPLEMENTS, CITES -> false;
        };
    }
}
