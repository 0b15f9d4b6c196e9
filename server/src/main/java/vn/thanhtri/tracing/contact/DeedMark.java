package vn.thanhtri.tracing.contact;

/**
 * One day of one contact in the grid.
 *
 * @param rank the highest of a day is shown; 0 is shown never
 * @param sign e.g. {@code M}
 * @param tone class of the stylesheet
 * @param word key of what the sign means
 */
public record DeedMark(int rank, String sign, String tone, String word) {
    public static final DeedMark NONE = new DeedMark(0, "", "", "");

    /** Nobody was there though somebody should have been. */
    public static final DeedMark MISSED = new DeedMark(1, "✕", "bad", "tracing.mark.missed");
}
