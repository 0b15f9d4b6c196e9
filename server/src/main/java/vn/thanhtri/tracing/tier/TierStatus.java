package vn.thanhtri.tracing.tier;

/**
 * How far the tiers in memory are.
 *
 * @param facts in memory
 * @param percent of the loading; 100 once loaded
 * @param lagFacts changes of facts that were committed, here or by another server, and are not yet in memory
 * @param lagSeconds how long the oldest of them has waited
 * @param failure why the last loading failed; empty when it did not
 */
public record TierStatus(State state, long facts, int percent, long lagFacts, double lagSeconds, String failure) {
    /** LOADING: tiers are those of the last computation. FAILED: the same, and it will be tried again. */
    public enum State {
        LOADING,
        FOLLOWING,
        FAILED
    }

    public boolean isReady() {
        return state == State.FOLLOWING;
    }
}
