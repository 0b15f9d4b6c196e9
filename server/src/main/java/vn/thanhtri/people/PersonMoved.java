package vn.thanhtri.people;

/**
 * Somebody lives elsewhere from now on; published in the transaction of the move.
 *
 * @param area path of the commune where they live now
 */
public record PersonMoved(long person, String area) {}
