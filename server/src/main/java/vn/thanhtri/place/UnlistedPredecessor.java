package vn.thanhtri.place;

/** A predecessor of which only the code is known: it was founded and ended between the published lists. */
public record UnlistedPredecessor(String code, boolean part) {}
