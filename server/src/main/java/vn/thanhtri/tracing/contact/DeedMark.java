package vn.thanhtri.tracing.contact;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.thanhtri.kernel.VietnamTime;

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

    /** The strongest thing of a day: a result before a sample before a visit; {@link #NONE} when nothing was done. */
    public static DeedMark of(List<Deed> done, LocalDate day) {
        return done.stream()
                .filter(deed -> VietnamTime.dayOf(deed.at()).equals(day))
                .map(deed -> deed.kind().traits().mark())
                .max(Comparator.comparingInt(DeedMark::rank))
                .orElse(NONE);
    }

    /** Nobody was there though somebody should have been. */
    public static final DeedMark MISSED = new DeedMark(1, "✕", "bad", "tracing.mark.missed");
}
