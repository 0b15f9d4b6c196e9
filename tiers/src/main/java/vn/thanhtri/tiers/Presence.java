package vn.thanhtri.tiers;

/**
 * A person was in a setting (household, room, wedding, bus, work shift …) in [from, to). An empty interval counts for
 * nothing.
 *
 * @param from minute or {@link Minutes#SINCE_ALWAYS}
 * @param to minute or {@link Minutes#STILL_OPEN}
 */
public record Presence(long id, int person, int setting, int from, int to) implements Fact {
    public Presence {
        Minutes.requireIndex("Person", person);
        Minutes.requireIndex("Setting", setting);
        Minutes.requireInterval(from, to);
    }

    @Override
    public FactKind kind() {
        return FactKind.PRESENCE;
    }
}
