package vn.thanhtri.place;

/**
 * A unit that was searched for.
 *
 * @param parents the units above, nearest first, e.g. {@code huyện Phú Bình, tỉnh Thái Nguyên}; empty at the top
 */
public record UnitMatch(Unit unit, String parents) {}
