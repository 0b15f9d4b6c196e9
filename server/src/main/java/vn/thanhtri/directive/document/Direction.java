package vn.thanhtri.directive.document;

/** Which of the two registers a document stands in: documents that came in, documents that went out. */
public enum Direction {
    IN,
    OUT
}
