package vn.thanhtri.tiers;

/**
 * A confirmed case (F0) was infectious in [from, to). An empty window still makes the person a case. Several windows of a
 * person count together.
 *
 * @param infectiousFrom minute or {@link Minutes#SINCE_ALWAYS}
 * @param infectiousTo minute or {@link Minutes#STILL_OPEN}
 */
public record CaseWindow(long id, int person, int infectiousFrom, int infectiousTo) implements Fact {
    public CaseWindow {
        Minutes.requireIndex("Person", person);
        Minutes.requireInterval(infectiousFrom, infectiousTo);
    }

    @Override
    public FactKind kind() {
        return FactKind.CASE_WINDOW;
    }
}
