package vn.thanhtri.directive.grammar;

/** A body named in another part than the order's own: it coordinates, receives a report or receives the document. */
public record BodyMention(Span span, String org, Ground ground) {}
