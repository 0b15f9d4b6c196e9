package vn.thanhtri.tiers;

import java.util.Optional;

/** The result of a batch computation: everybody's standing, and the chain behind it on demand. */
public final class TierTable {
    private final TierState state;

    TierTable(TierState state) {
        this.state = state;
    }

    public TierParameters parameters() {
        return state.parameters;
    }

    /** One more than the highest person index. */
    public int personCount() {
        return state.graph.persons;
    }

    /** {@link Standing#NONE} also for persons in no fact. */
    public Standing standing(int person) {
        return read(person).standing();
    }

    /** The person's tier, {@link Standing#NO_TIER} for none. */
    public int tier(int person) {
        return read(person).tier;
    }

    private StandingReader read(int person) {
        return read(person, new StandingReader(state));
    }

    /** Reads many standings, one after the other, by one thread. */
    public final class Reader {
        private final StandingReader reader = new StandingReader(state);

        private Reader() {}

        /** Like {@link TierTable#standing}, without making room for each. */
        public Standing standing(int person) {
            return read(person, reader).standing();
        }
    }

    public Reader reader() {
        return new Reader();
    }

    private StandingReader read(int person, StandingReader reader) {
        if (person < state.graph.persons) {
            reader.read(person, state.parameters.asOfMinute(), state.parameters.maxTier());
        }
        return reader;
    }

    /** The chain that gives the person their tier; empty for somebody without one. */
    public Optional<Chain> explain(int person) {
        return ChainSearch.explain(state, person, standing(person), state.parameters.asOfMinute());
    }
}
