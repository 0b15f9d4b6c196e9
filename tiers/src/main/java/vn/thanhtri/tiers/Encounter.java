package vn.thanhtri.tiers;

/**
 * A reported meeting of two different people in [from, to). One that is shorter than a minute lasts one minute.
 *
 * @param from a finite minute
 * @param to a finite minute, not before {@code from}; {@code from} itself is read as one minute later
 */
public record Encounter(long id, int a, int b, int from, int to) implements Fact {
    public Encounter {
        Minutes.requireIndex("Person", a);
        Minutes.requireIndex("Person", b);
        Minutes.requireInterval(from, to);
        if (a == b) {
            throw new IllegalArgumentException("Person " + a + " cannot meet themselves");
        }
        if (!Minutes.isFinite(from) || !Minutes.isFinite(to)) {
            throw new IllegalArgumentException("An encounter has a start and an end: [" + from + ", " + to + ")");
        }
        to = Math.max(to, from + 1);
    }

    @Override
    public FactKind kind() {
        return FactKind.ENCOUNTER;
    }
}
