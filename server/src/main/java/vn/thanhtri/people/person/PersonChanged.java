package vn.thanhtri.people.person;

/**
 * Somebody lives elsewhere or is called by another number from now on; published in the transaction of the change.
 *
 * @param area path of the commune where they live now
 */
public record PersonChanged(long person, String area) {}
