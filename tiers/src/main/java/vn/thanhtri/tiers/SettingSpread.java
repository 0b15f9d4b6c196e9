package vn.thanhtri.tiers;

import org.jspecify.annotations.Nullable;

/** Carries a change through the settings: who is infectious there counts for everybody who stays there. */
final class SettingSpread {
    private final TierState state;
    private final HopChanges hop;
    private final ContactGraph graph;
    private final ChangedContacts contacts;
    private final int horizon;

    private final IntBag toCover = new IntBag();
    private final Intervals set = new Intervals();
    private final CoverageBuilder builder = new CoverageBuilder();
    private final Coverage coverage = new Coverage();
    private final CoverageChange coverageChange = new CoverageChange();

    private int hops;
    private Windows sources;
    private IntBag changedPersons = new IntBag();

    SettingSpread(TierState state, HopChanges hop, ChangedContacts contacts) {
        this.state = state;
        this.hop = hop;
        this.graph = state.graph;
        this.contacts = contacts;
        this.horizon = state.parameters.horizonMinutes();
        this.sources = state.windows[0];
    }

    /** @param changed whose windows at one hop less changed */
    void begin(int numberOfHops, IntBag changed) {
        hops = numberOfHops;
        sources = state.windows[numberOfHops - 1];
        changedPersons = changed;
        toCover.clear();
        for (int i = 0; i < contacts.uncertainSettings.size; i++) {
            toCover.add(contacts.uncertainSettings.items[i]);
        }
    }

    void byWindows(int person, Intervals added, Intervals removed) {
        int[] data = graph.stays.data;
        int end = graph.stays.end(person);
        for (int s = graph.stays.begin(person); s < end; s += ContactGraph.STAY_STRIDE) {
            int from = data[s + 1];
            int to = data[s + 2];
            for (int i = 0; i < added.length; i += 2) {
                shift(data[s], Math.max(from, added.bounds[i]), Math.min(to, added.bounds[i + 1]), true);
            }
            for (int i = 0; i < removed.length; i += 2) {
                shift(data[s], Math.max(from, removed.bounds[i]), Math.min(to, removed.bounds[i + 1]), false);
            }
        }
    }

    /** Whoever came to a setting or left it changes when somebody is infectious there. */
    void byStays() {
        Pieces lost = contacts.staysLost;
        for (int i = 0; i < lost.length; i += Pieces.STRIDE) {
            shiftStay(lost.data[i], lost.data[i + 1], lost.data[i + 2], lost.data[i + 3], false);
            hop.lose(lost.data[i], lost.data[i + 2], lost.data[i + 3]);
        }
        Pieces gained = contacts.staysGained;
        for (int i = 0; i < gained.length; i += Pieces.STRIDE) {
            shiftStay(gained.data[i], gained.data[i + 1], gained.data[i + 2], gained.data[i + 3], true);
        }
    }

    private void shiftStay(int person, int setting, int from, int to, boolean more) {
        if (changedPersons.contains(person)) {
            toCover.add(setting);
            return;
        }
        int[] source = sources.source(person);
        int finish = sources.finish(person);
        for (int i = sources.begin(person); i < finish; i += 2) {
            shift(setting, Math.max(from, source[i]), Math.min(to, source[i + 1]), more);
        }
    }

    /** @param losses whether anybody lost a contact or was infectious for a shorter time; if not, exposures only grow */
    void settle(boolean losses) {
        for (int i = 0; i < toCover.size; i++) {
            cover(toCover.items[i], losses);
        }
        exposeWhoCame();
    }

    private void exposeWhoCame() {
        Pieces gained = contacts.staysGained;
        for (int i = 0; i < gained.length; i += Pieces.STRIDE) {
            int[] packed = state.coverage[hops - 1][gained.data[i + 1]];
            if (packed != null) {
                exposeIn(packed, gained.data[i], gained.data[i + 2], gained.data[i + 3]);
            }
        }
    }

    /** Somebody more or less is infectious in a setting: where enough others are, that is nothing to anybody. */
    private void shift(int setting, int from, int to, boolean more) {
        if (from >= to || toCover.contains(setting)) {
            return;
        }
        int[] packed = state.coverage[hops - 1][setting];
        int[] unchanged = more ? coverage.withOneMore(packed, from, to) : coverage.withOneLess(packed, from, to);
        if (unchanged == null) {
            toCover.add(setting);
        } else {
            state.coverage[hops - 1][setting] = unchanged;
        }
    }

    private void cover(int setting, boolean losses) {
        int[] old = state.coverage[hops - 1][setting];
        int[] now = builder.build(graph.members, setting, sources, state.cut, horizon);
        state.coverage[hops - 1][setting] = now;
        coverageChange.between(old, now);
        boolean several = changedPersons.size > 1 || contacts.touchStays();
        if (several || coverageChange.isFeltByAnyone()) {
            expose(setting, now, several, losses);
        }
    }

    private void expose(int setting, int @Nullable [] packed, boolean several, boolean losses) {
        int[] data = graph.members.data;
        int end = graph.members.end(setting);
        for (int m = graph.members.begin(setting); m < end; m += ContactGraph.STAY_STRIDE) {
            int person = data[m];
            boolean infectious = sources.count[person] != 0;
            if (several && changedPersons.contains(person)) {
                // two may have changed places: the coverage is the same, but not whom each of them meets
                if (losses) {
                    hop.derive(person);
                } else if (packed != null) {
                    exposeIn(packed, person, data[m + 1], data[m + 2]);
                }
            } else if (infectious || coverageChange.isFeltByAll()) {
                int from = data[m + 1];
                int to = data[m + 2];
                Intervals less = coverageChange.lostBy(infectious);
                for (int i = 0; i < less.length; i += 2) {
                    hop.lose(person, Math.max(from, less.bounds[i]), Math.min(to, less.bounds[i + 1]));
                }
                Intervals more = coverageChange.gainedBy(infectious);
                if (packed != null && !more.isEmpty()) {
                    int start = Math.max(from, more.bounds[0]);
                    exposeIn(packed, person, start, Math.min(to, more.bounds[more.length - 1]));
                }
            }
        }
    }

    private void exposeIn(int[] packed, int person, int from, int to) {
        if (from >= to || !hop.counts(person)) {
            return;
        }
        if (hop.covers(person, from, to)) {
            return;
        }
        set.clear();
        Coverage.expose(packed, sources, person, from, to, horizon, set);
        hop.gainWindows(person, set);
    }
}
