package vn.thanhtri.tiers;

/**
 * One hop of the batch computation but the last: whoever is infectious at one hop less exposes whom they met. Every part owns a range of
 * persons, whose windows it alone writes; what falls to others waits until all are through.
 */
final class HopSpread {
    private final TierState state;
    private final ContactGraph graph;
    private final int hops;
    private final int horizon;
    private final int parts;
    private final Windows sources;
    private final Windows windows;
    /** By part that found them, then by part that owns the person. */
    private final Pieces[][] outbox;

    HopSpread(TierState state, int hops, int parts) {
        this.state = state;
        this.graph = state.graph;
        this.hops = hops;
        this.horizon = state.parameters.horizonMinutes();
        this.parts = parts;
        this.sources = state.windows[hops - 1];
        this.windows = state.windows[hops];
        this.outbox = new Pieces[parts][parts];
    }

    void run() {
        TierState.inParts(parts, part -> new Part(part).spread());
        TierState.inParts(parts, part -> new Part(part).receive());
    }

    private final class Part {
        private final int part;
        private final int low;
        private final int high;
        private final Intervals buffer = new Intervals();
        private final Intervals exposed = new Intervals();

        Part(int part) {
            this.part = part;
            this.low = TierState.low(part, parts, graph.persons);
            this.high = TierState.low(part + 1, parts, graph.persons);
        }

        void spread() {
            for (int other = 0; other < parts; other++) {
                outbox[part][other] = new Pieces();
            }
            for (int person = low; person < high; person++) {
                if (sources.count[person] != 0) {
                    meet(person);
                }
            }
            CoverageBuilder builder = new CoverageBuilder();
            int[][] packed = state.coverage[hops - 1];
            for (int setting = TierState.low(part, parts, graph.settings);
                    setting < TierState.low(part + 1, parts, graph.settings);
                    setting++) {
                packed[setting] = builder.build(graph.members, setting, sources, state.cut, horizon);
                if (packed[setting] != null) {
                    share(setting, packed[setting]);
                }
            }
        }

        private void meet(int person) {
            int[] data = graph.encounters.data;
            int end = graph.encounters.end(person);
            int[] source = sources.source(person);
            int begin = sources.begin(person);
            int finish = sources.finish(person);
            for (int e = graph.encounters.begin(person); e < end; e += ContactGraph.ENCOUNTER_STRIDE) {
                int from = data[e + 1];
                int to = Math.min(state.cut, data[e + 2]);
                for (int i = begin; i < finish; i += 2) {
                    int start = Math.max(from, source[i]);
                    int until = Math.min(to, source[i + 1]);
                    if (start < until) {
                        expose(data[e], start, until + horizon);
                    }
                }
            }
        }

        private void share(int setting, int[] packed) {
            int[] data = graph.members.data;
            int end = graph.members.end(setting);
            for (int m = graph.members.begin(setting); m < end; m += ContactGraph.STAY_STRIDE) {
                int person = data[m];
                exposed.clear();
                int to = Math.min(state.cut, data[m + 2]);
                Coverage.expose(packed, sources, person, data[m + 1], to, horizon, exposed);
                for (int i = 0; i < exposed.length; i += 2) {
                    expose(person, exposed.bounds[i], exposed.bounds[i + 1]);
                }
            }
        }

        private void expose(int person, int from, int to) {
            if (person >= low && person < high) {
                windows.unite(person, from, to, buffer);
            } else {
                outbox[part][owner(person)].add(person, 0, from, to);
            }
        }

        private int owner(int person) {
            int owner = (int) ((long) person * parts / graph.persons);
            while (person >= TierState.low(owner + 1, parts, graph.persons)) {
                owner++;
            }
            return owner;
        }

        void receive() {
            for (Pieces[] from : outbox) {
                int[] data = from[part].data;
                for (int i = 0; i < from[part].length; i += Pieces.STRIDE) {
                    windows.unite(data[i], data[i + 2], data[i + 3], buffer);
                }
            }
        }
    }
}
