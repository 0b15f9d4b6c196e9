package vn.thanhtri.people.merge;

import java.util.List;
import java.util.Map;

/**
 * What a capability holds of persons, so that two numbers of one person become one and can be parted again; declared as a
 * bean. Facts are never changed: a fact that moves is a row that names the old one, with the fact of the merging.
 */
public interface PersonRecords {
    /** So many of something, said as {@code people.holding.<key>}. */
    record Holding(String key, long count) {}

    /**
     * What does not fit together, said by its words.
     *
     * @param forbids the two cannot be merged while it stands
     */
    record Conflict(String key, Map<String, String> values, boolean forbids) {}

    /** @param fact the journal's number of the merging, or of the parting */
    record Move(long merged, long survivor, long fact, String reason) {}

    /** What would move with this person; nothing that is zero. */
    List<Holding> listHoldings(long person);

    List<Conflict> listConflicts(long merged, long survivor);

    /** Everything of the merged one is the survivor's from now on. */
    void merge(Move move);

    /** What was moved by the merging of that fact is the merged one's again; what came since stays. */
    void part(Move move, long mergingFact);
}
