package vn.thanhtri.tiers;

/** Whose windows at one number of hops change: who gained something is united with it, who lost something is derived again. */
final class HopChanges {
    private final TierState state;
    private final Standings standings;
    private final int horizon;
    private final int lastHop;
    private final StandingReader reader;

    /** Persons whose standing may have changed. */
    final IntBag touched = new IntBag();

    private int hops;
    private Windows windows;
    private final IntBag toDerive = new IntBag();
    /** New windows, before they are united with what the person has. */
    private final Pieces gains = new Pieces();

    private final Intervals set = new Intervals();

    HopChanges(TierState state, Standings standings) {
        this.state = state;
        this.standings = standings;
        this.horizon = state.parameters.horizonMinutes();
        this.lastHop = state.parameters.maxTier();
        this.reader = new StandingReader(state);
        this.windows = state.windows[0];
    }

    void begin(int numberOfHops) {
        hops = numberOfHops;
        windows = state.windows[numberOfHops];
        toDerive.clear();
        gains.clear();
        if (numberOfHops == lastHop) {
            seeWhoHasLowerTier();
        }
    }

    /** Who lost their lower tier needs a window at the last hop, who gained one does not. */
    private void seeWhoHasLowerTier() {
        for (int i = 0; i < touched.size; i++) {
            int person = touched.items[i];
            reader.read(person, standings.asOf(), lastHop - 1);
            boolean below = reader.tier != Standing.NO_TIER;
            if (below && !state.tierBelowLast[person]) {
                windows.clear(person);
            } else if (!below && state.tierBelowLast[person]) {
                toDerive.add(person);
            }
            state.tierBelowLast[person] = below;
        }
    }

    /** Whether the person's window at this many hops is kept. */
    boolean counts(int person) {
        return hops < lastHop || !state.tierBelowLast[person];
    }

    void derive(int person) {
        if (counts(person)) {
            toDerive.add(person);
        }
    }

    void gain(int person, int from, int to) {
        if (from < to && counts(person)) {
            gains.add(person, 0, from, to + horizon);
        }
    }

    void gainWindows(int person, Intervals gained) {
        for (int i = 0; i < gained.length; i += 2) {
            gains.add(person, 0, gained.bounds[i], gained.bounds[i + 1]);
        }
    }

    /** Whether exposures within [from, to) leave the person's window as it is. */
    boolean covers(int person, int from, int to) {
        if (windows.covers(person, from, Minutes.plus(to, horizon))) {
            gainWithin(person, to);
            return true;
        }
        return false;
    }

    /**
     * The person loses exposures within [from, to). A window of up to twice the horizon rests on its first and its last
     * exposed minute alone; where these stay, it stays.
     */
    void lose(int person, int from, int to) {
        if (from >= to || !counts(person) || toDerive.contains(person)) {
            return;
        }
        int[] source = windows.source(person);
        int finish = windows.finish(person);
        for (int i = windows.begin(person); i < finish; i += 2) {
            long first = source[i];
            long last = source[i + 1] - horizon - 1L;
            if (from > last || to <= first) {
                continue;
            }
            if (from <= first || to > last || last - first > horizon + 1L) {
                toDerive.add(person);
                return;
            }
        }
        if (reachesPastAsOf(person) && standings.feelsLoss(person, hops, to)) {
            touched.add(person);
        }
    }

    /** Then the standing rests on exposures that the window does not show. */
    private boolean reachesPastAsOf(int person) {
        return windows.reachesPast(person, standings.asOf() + (long) horizon);
    }

    /** Derives and unites what was found; remembers the windows as they were, where another hop needs them. */
    void settle(ChangedWindows changed) {
        changed.clear();
        for (int i = 0; i < toDerive.size; i++) {
            int person = toDerive.items[i];
            state.deriveWindow(person, hops, set);
            if (!windows.sameAs(person, set)) {
                willChange(changed, person);
                windows.set(person, set);
            } else if (reachesPastAsOf(person)) {
                touched.add(person);
            }
        }
        for (int i = 0; i < gains.length; i += Pieces.STRIDE) {
            if (!toDerive.contains(gains.data[i])) {
                unite(changed, gains.data[i], gains.data[i + 2], gains.data[i + 3]);
            }
        }
    }

    private void unite(ChangedWindows changed, int person, int from, int to) {
        if (!windows.covers(person, from, to)) {
            willChange(changed, person);
            windows.unite(person, from, to, set);
        } else {
            gainWithin(person, to == Minutes.STILL_OPEN ? to : to - horizon);
        }
    }

    /** An exposure that ends at this minute was gained, which leaves the window as it is. */
    private void gainWithin(int person, int to) {
        if (reachesPastAsOf(person) && standings.feelsGain(person, hops, to)) {
            touched.add(person);
        }
    }

    private void willChange(ChangedWindows changed, int person) {
        touched.add(person);
        if (hops < lastHop) {
            changed.remember(person, windows);
        }
    }
}
