package vn.thanhtri.directive.grammar;

/** Who presided over the meeting that the document concludes. */
public record Chair(String name, String title) {}
