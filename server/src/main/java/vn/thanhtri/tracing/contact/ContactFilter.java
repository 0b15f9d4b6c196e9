package vn.thanhtri.tracing.contact;

/**
 * What a list of contacts is asked for.
 *
 * @param tier 0 for all contacts
 * @param show all, overdue, or the key of a {@link ContactShow}
 * @param text part of the name, diacritics aside; empty for everybody
 */
public record ContactFilter(long outbreak, int tier, String show, String text) {}
