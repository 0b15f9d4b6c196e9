package vn.thanhtri.tiers;

/**
 * The last hop of the batch computation: nothing follows from it, so whoever has no lower tier asks whom they met, and nobody
 * else is looked at. Where asOf stays, their first and their last exposure say all that a standing tells.
 */
final class LastHop {
    private final TierState state;
    private final ContactGraph graph;
    private final int hops;
    private final int parts;
    private final int horizon;
    private final Windows sources;
    private final Windows windows;

    LastHop(TierState state, int parts) {
        this.state = state;
        this.graph = state.graph;
        this.hops = state.parameters.maxTier();
        this.parts = parts;
        this.horizon = state.parameters.horizonMinutes();
        this.sources = state.windows[hops - 1];
        this.windows = state.windows[hops];
    }

    void run() {
        TierState.inParts(parts, this::cover);
        TierState.inParts(parts, part -> new Part(part).gather());
    }

    private void cover(int part) {
        CoverageBuilder builder = new CoverageBuilder();
        int[][] packed = state.coverage[hops - 1];
        int end = TierState.low(part + 1, parts, graph.settings);
        for (int setting = TierState.low(part, parts, graph.settings); setting < end; setting++) {
            packed[setting] = builder.build(graph.members, setting, sources, state.cut, horizon);
        }
    }

    private final class Part {
        private final int part;
        private final StandingReader reader = new StandingReader(state);
        private final Intervals set = new Intervals();
        /** First minute and end of the last of the exposures found so far. */
        private int first;

        private int last;

        Part(int part) {
            this.part = part;
        }

        void gather() {
            int asOf = state.parameters.asOfMinute();
            int end = TierState.low(part + 1, parts, graph.persons);
            for (int person = TierState.low(part, parts, graph.persons); person < end; person++) {
                reader.read(person, asOf, hops - 1);
                state.tierBelowLast[person] = reader.tier != Standing.NO_TIER;
                if (!state.tierBelowLast[person]) {
                    if (state.cut == asOf) {
                        hull(person);
                    } else {
                        state.deriveWindow(person, hops, set);
                    }
                    windows.set(person, set);
                }
            }
        }

        private void hull(int person) {
            first = Minutes.STILL_OPEN;
            last = Minutes.SINCE_ALWAYS;
            hullOfMeetings(person);
            hullOfStays(person);
            set.clear();
            if (first < last) {
                set.add(first, last + horizon);
            }
        }

        private void hullOfMeetings(int person) {
            int[] data = graph.encounters.data;
            int end = graph.encounters.end(person);
            for (int e = graph.encounters.begin(person); e < end; e += ContactGraph.ENCOUNTER_STRIDE) {
                int other = data[e];
                int from = data[e + 1];
                int to = Math.min(state.cut, data[e + 2]);
                // what lies between first and last changes neither
                if ((from < first || to > last) && sources.count[other] != 0) {
                    meet(other, from, to);
                }
            }
        }

        private void meet(int other, int from, int to) {
            int[] source = sources.source(other);
            int finish = sources.finish(other);
            for (int i = sources.begin(other); i < finish; i += 2) {
                int start = Math.max(from, source[i]);
                int until = Math.min(to, source[i + 1]);
                if (start < until) {
                    first = Math.min(first, start);
                    last = Math.max(last, until);
                }
            }
        }

        private void hullOfStays(int person) {
            int[] data = graph.stays.data;
            int end = graph.stays.end(person);
            for (int s = graph.stays.begin(person); s < end; s += ContactGraph.STAY_STRIDE) {
                int from = data[s + 1];
                int to = Math.min(state.cut, data[s + 2]);
                if (from < first || to > last) {
                    int[] packed = state.coverage[hops - 1][data[s]];
                    if (packed != null) {
                        set.clear();
                        Coverage.expose(packed, sources, person, from, to, 0, set);
                        if (!set.isEmpty()) {
                            first = Math.min(first, set.bounds[0]);
                            last = Math.max(last, set.bounds[set.length - 1]);
                        }
                    }
                }
            }
        }
    }
}
