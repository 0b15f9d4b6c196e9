package vn.thanhtri.tiers;

/** The batch computation. */
public final class Tiers {
    private Tiers() {}

    /** Everybody's tier from scratch, on all cores. The facts must not change while the result is in use. */
    public static TierTable compute(Facts facts, TierParameters parameters) {
        TierState state = new TierState(
                new ContactGraph(
                        facts.cases,
                        facts.encounters,
                        facts.presences,
                        facts.isolations,
                        facts.personCount(),
                        facts.settingCount()),
                parameters);
        state.computeAll();
        return new TierTable(state);
    }
}
