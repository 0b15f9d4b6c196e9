package vn.thanhtri.obligation;

import java.time.Instant;
import java.util.List;
import vn.thanhtri.kernel.Clause;

/** A named query of a capability for what no rule ever reached: expected minus known. */
public interface CoverageCheck {
    /** Key, e.g. {@code contact.without-address}; its words are {@code gap.<key>.title} and {@code .detail}. */
    String key();

    Topic topic();

    Clause basis();

    /**
     * What is missing now.
     *
     * @param area unit path to look within; the actor's row-level security holds as well
     * @param limit rows at most
     */
    List<Gap> listGaps(String area, int limit);

    /** How many are missing now, however many are listed. */
    default int countGaps(String area) {
        return listGaps(area, Integer.MAX_VALUE).size();
    }

    /**
     * @param subject how the board shows it
     * @param debtor number of the agency that answers for it
     * @param since from when it has been missing
     */
    record Gap(SubjectCard subject, long debtor, Instant since) {}
}
