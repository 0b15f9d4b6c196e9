package vn.thanhtri.tiers;

/** The batch computation. */
public final class Tiers {
    private Tiers() {}

    /** Everybody's tier from scratch, on all cores. The facts must not change while the result is in use. */
    public static TierTable compute(Facts facts, TierParameters parameters) {
        return compute(Contacts.of(facts), parameters);
    }

    /** Like {@link #compute(Facts, TierParameters)}, for facts that are laid out already. */
    public static TierTable compute(Contacts contacts, TierParameters parameters) {
        return new TierTable(TierState.once(contacts.graph, parameters));
    }
}
