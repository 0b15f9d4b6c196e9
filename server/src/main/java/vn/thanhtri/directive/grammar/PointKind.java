package vn.thanhtri.directive.grammar;

/** What a point of a directive is. */
public enum PointKind {
    GENERAL_ORDER,
    DIRECTIVE,
    ACCOUNTABILITY,
    ASSESSMENT,
    HEADING,
    TABLE_ROW,
    CLOSING
}
