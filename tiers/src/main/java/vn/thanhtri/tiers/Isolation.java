package vn.thanhtri.tiers;

/**
 * A person was isolated in [from, to): present in no other setting than this one. Reported encounters still count.
 *
 * @param setting the setting of the isolation, or {@link #COMPLETE} for present in none at all
 * @param from minute or {@link Minutes#SINCE_ALWAYS}
 * @param to minute or {@link Minutes#STILL_OPEN}
 */
public record Isolation(long id, int person, int setting, int from, int to) implements Fact {
    /** Isolated from every setting. */
    public static final int COMPLETE = -1;

    public Isolation {
        Minutes.requireIndex("Person", person);
        if (setting != COMPLETE) {
            Minutes.requireIndex("Setting", setting);
        }
        Minutes.requireInterval(from, to);
    }

    @Override
    public FactKind kind() {
        return FactKind.ISOLATION;
    }
}
