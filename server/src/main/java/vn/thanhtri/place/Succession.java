package vn.thanhtri.place;

/**
 * Who followed whom.
 *
 * @param part whether only a part of the predecessor came over
 */
public record Succession(Unit predecessor, Unit successor, boolean part) {}
