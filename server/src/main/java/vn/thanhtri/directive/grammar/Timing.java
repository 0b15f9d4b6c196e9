package vn.thanhtri.directive.grammar;

/** A deadline, rhythm or period of an order. */
public record Timing(Span span, When when, Ground ground) {}
