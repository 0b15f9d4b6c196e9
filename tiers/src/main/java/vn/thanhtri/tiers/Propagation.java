package vn.thanhtri.tiers;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries a change of the facts through the windows, hop by hop. Only contacts in the time that changed matter. What is
 * gained is united with the window at once; only who lost something that may matter is derived again. The change ends with
 * everybody whose window stays the same.
 */
final class Propagation {
    private final TierState state;
    private final Standings standings;
    private final ContactGraph graph;
    private final int horizon;
    private final int lastHop;

    private final ChangedContacts contacts;
    private final IntBag casesChanged = new IntBag();
    private final IntBag touched = new IntBag();
    private int asOfBefore;

    private ChangedWindows changed = new ChangedWindows();
    private ChangedWindows changedNext = new ChangedWindows();
    private final IntBag toDerive = new IntBag();
    /** New windows, before they are united with what the person has. */
    private final Pieces gains = new Pieces();

    private final IntBag toCover = new IntBag();
    /** Whether anybody lost a contact, or was infectious for a shorter time: if not, exposures only grow. */
    private boolean losses;

    private final Intervals set = new Intervals();
    private final Intervals added = new Intervals();
    private final Intervals removed = new Intervals();
    private final Coverage coverage = new Coverage();
    private final CoverageChange coverageChange = new CoverageChange();
    private final StandingReader reader;

    Propagation(TierState state, Standings standings, ChangedContacts contacts) {
        this.state = state;
        this.standings = standings;
        this.contacts = contacts;
        this.graph = state.graph;
        this.horizon = state.parameters.horizonMinutes();
        this.lastHop = state.parameters.maxTier();
        this.reader = new StandingReader(state);
        this.asOfBefore = standings.asOf();
    }

    void caseChanges(int person) {
        casesChanged.add(person);
    }

    /** Moves asOf; {@link #run} tells what that changed. */
    void passTime(int minute) {
        standings.passTime(minute, touched);
    }

    /** The persons whose standing changed, by ascending person. */
    List<Change> run() {
        changed.clear();
        for (int i = 0; i < casesChanged.size; i++) {
            int person = casesChanged.items[i];
            touched.add(person);
            state.deriveCaseWindow(person, set);
            if (!state.windows[0].sameAs(person, set)) {
                changed.remember(person, state.windows[0]);
                state.windows[0].set(person, set);
            }
        }
        for (int hops = 1; hops <= lastHop; hops++) {
            toDerive.clear();
            gains.clear();
            if (hops == lastHop) {
                seeWhoHasLowerTier();
            }
            spread(hops);
            settle(hops);
        }
        List<Change> changes = changes();
        casesChanged.clear();
        contacts.clear();
        touched.clear();
        asOfBefore = standings.asOf();
        return changes;
    }

    /** Who lost their lower tier needs a window at the last hop, who gained one does not. */
    private void seeWhoHasLowerTier() {
        for (int i = 0; i < touched.size; i++) {
            int person = touched.items[i];
            reader.read(person, standings.asOf(), lastHop - 1);
            boolean below = reader.tier != Standing.NO_TIER;
            if (below && !state.tierBelowLast[person]) {
                state.windows[lastHop].clear(person);
            } else if (!below && state.tierBelowLast[person]) {
                toDerive.add(person);
            }
            state.tierBelowLast[person] = below;
        }
    }

    /** Finds who gains or loses at this many hops by what changed at one less. */
    private void spread(int hops) {
        toCover.clear();
        losses = contacts.lostAny();
        for (int i = 0; i < contacts.uncertain.size; i++) {
            derive(hops, contacts.uncertain.items[i]);
        }
        for (int i = 0; i < contacts.uncertainSettings.size; i++) {
            toCover.add(contacts.uncertainSettings.items[i]);
        }
        spreadByWindows(hops);
        spreadByMeetings(hops);
        spreadByStays(hops);
        for (int i = 0; i < toCover.size; i++) {
            cover(hops, toCover.items[i]);
        }
        exposeWhoCame(hops);
    }

    private void spreadByWindows(int hops) {
        Windows sources = state.windows[hops - 1];
        for (int i = 0; i < changed.persons.size; i++) {
            int person = changed.persons.items[i];
            int[] now = sources.source(person);
            int begin = sources.begin(person);
            int finish = sources.finish(person);
            added.setToDifference(now, begin, finish, changed.before, changed.begin(i), changed.end(i));
            removed.setToDifference(changed.before, changed.begin(i), changed.end(i), now, begin, finish);
            losses |= !removed.isEmpty();
            spreadByEncounters(hops, person);
            spreadBySettings(hops, person);
        }
    }

    private void spreadByEncounters(int hops, int person) {
        int[] data = graph.encounters.data;
        int end = graph.encounters.end(person);
        for (int e = graph.encounters.begin(person); e < end; e += ContactGraph.ENCOUNTER_STRIDE) {
            int from = data[e + 1];
            int to = data[e + 2];
            for (int i = 0; i < added.length; i += 2) {
                gain(hops, data[e], Math.max(from, added.bounds[i]), Math.min(to, added.bounds[i + 1]));
            }
            for (int i = 0; i < removed.length; i += 2) {
                lose(hops, data[e], Math.max(from, removed.bounds[i]), Math.min(to, removed.bounds[i + 1]));
            }
        }
    }

    private void spreadBySettings(int hops, int person) {
        int[] data = graph.stays.data;
        int end = graph.stays.end(person);
        for (int s = graph.stays.begin(person); s < end; s += ContactGraph.STAY_STRIDE) {
            int from = data[s + 1];
            int to = data[s + 2];
            for (int i = 0; i < added.length; i += 2) {
                shift(hops, data[s], Math.max(from, added.bounds[i]), Math.min(to, added.bounds[i + 1]), true);
            }
            for (int i = 0; i < removed.length; i += 2) {
                shift(hops, data[s], Math.max(from, removed.bounds[i]), Math.min(to, removed.bounds[i + 1]), false);
            }
        }
    }

    private void spreadByMeetings(int hops) {
        Windows sources = state.windows[hops - 1];
        int[] lost = contacts.meetingsLost.data;
        for (int i = 0; i < contacts.meetingsLost.length; i += Pieces.STRIDE) {
            lose(hops, lost[i], lost[i + 2], lost[i + 3]);
            lose(hops, lost[i + 1], lost[i + 2], lost[i + 3]);
        }
        int[] gained = contacts.meetingsGained.data;
        for (int i = 0; i < contacts.meetingsGained.length; i += Pieces.STRIDE) {
            meet(hops, sources, gained[i], gained[i + 1], gained[i + 2], gained[i + 3]);
            meet(hops, sources, gained[i + 1], gained[i], gained[i + 2], gained[i + 3]);
        }
    }

    private void meet(int hops, Windows sources, int source, int other, int from, int to) {
        int[] windows = sources.source(source);
        int finish = sources.finish(source);
        for (int i = sources.begin(source); i < finish; i += 2) {
            gain(hops, other, Math.max(from, windows[i]), Math.min(to, windows[i + 1]));
        }
    }

    /** Whoever came to a setting or left it changes when somebody is infectious there. */
    private void spreadByStays(int hops) {
        Pieces lost = contacts.staysLost;
        for (int i = 0; i < lost.length; i += Pieces.STRIDE) {
            shiftStay(hops, lost.data[i], lost.data[i + 1], lost.data[i + 2], lost.data[i + 3], false);
            lose(hops, lost.data[i], lost.data[i + 2], lost.data[i + 3]);
        }
        Pieces gained = contacts.staysGained;
        for (int i = 0; i < gained.length; i += Pieces.STRIDE) {
            shiftStay(hops, gained.data[i], gained.data[i + 1], gained.data[i + 2], gained.data[i + 3], true);
        }
    }

    private void shiftStay(int hops, int person, int setting, int from, int to, boolean more) {
        if (changed.persons.contains(person)) {
            toCover.add(setting);
            return;
        }
        Windows sources = state.windows[hops - 1];
        int[] source = sources.source(person);
        int finish = sources.finish(person);
        for (int i = sources.begin(person); i < finish; i += 2) {
            shift(hops, setting, Math.max(from, source[i]), Math.min(to, source[i + 1]), more);
        }
    }

    private void exposeWhoCame(int hops) {
        Pieces gained = contacts.staysGained;
        for (int i = 0; i < gained.length; i += Pieces.STRIDE) {
            int[] packed = state.coverage[hops - 1][gained.data[i + 1]];
            if (packed != null) {
                exposeIn(hops, packed, gained.data[i], gained.data[i + 2], gained.data[i + 3]);
            }
        }
    }

    /** Somebody more or less is infectious in a setting: where enough others are, that is nothing to anybody. */
    private void shift(int hops, int setting, int from, int to, boolean more) {
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

    private void cover(int hops, int setting) {
        int[] old = state.coverage[hops - 1][setting];
        int[] now = coverage.build(graph.members, setting, state.windows[hops - 1], state.cut, horizon);
        state.coverage[hops - 1][setting] = now;
        coverageChange.between(old, now);
        boolean several = changed.persons.size > 1 || contacts.touchStays();
        if (several || coverageChange.isFeltByAnyone()) {
            expose(hops, setting, now, several);
        }
    }

    private void expose(int hops, int setting, int @Nullable [] packed, boolean several) {
        Windows sources = state.windows[hops - 1];
        int[] data = graph.members.data;
        int end = graph.members.end(setting);
        for (int m = graph.members.begin(setting); m < end; m += ContactGraph.STAY_STRIDE) {
            int person = data[m];
            boolean infectious = sources.count[person] != 0;
            if (several && changed.persons.contains(person)) {
                // two may have changed places: the coverage is the same, but not whom each of them meets
                if (losses) {
                    derive(hops, person);
                } else if (packed != null) {
                    exposeIn(hops, packed, person, data[m + 1], data[m + 2]);
                }
            } else if (infectious || coverageChange.isFeltByAll()) {
                int from = data[m + 1];
                int to = data[m + 2];
                Intervals less = coverageChange.lostBy(infectious);
                for (int i = 0; i < less.length; i += 2) {
                    lose(hops, person, Math.max(from, less.bounds[i]), Math.min(to, less.bounds[i + 1]));
                }
                Intervals more = coverageChange.gainedBy(infectious);
                if (packed != null && !more.isEmpty()) {
                    int start = Math.max(from, more.bounds[0]);
                    exposeIn(hops, packed, person, start, Math.min(to, more.bounds[more.length - 1]));
                }
            }
        }
    }

    private void exposeIn(int hops, int[] packed, int person, int from, int to) {
        if (from >= to || !counts(hops, person)) {
            return;
        }
        if (state.windows[hops].covers(person, from, Minutes.plus(to, horizon))) {
            gainWithin(hops, person, to);
            return;
        }
        set.clear();
        Coverage.expose(packed, state.windows[hops - 1], person, from, to, horizon, set);
        for (int i = 0; i < set.length; i += 2) {
            gains.add(person, 0, set.bounds[i], set.bounds[i + 1]);
        }
    }

    /** Whether the person's window at this many hops is kept. */
    private boolean counts(int hops, int person) {
        return hops < lastHop || !state.tierBelowLast[person];
    }

    private void derive(int hops, int person) {
        if (counts(hops, person)) {
            toDerive.add(person);
        }
    }

    private void gain(int hops, int person, int from, int to) {
        if (from < to && counts(hops, person)) {
            gains.add(person, 0, from, to + horizon);
        }
    }

    /**
     * The person loses exposures within [from, to). A window of up to twice the horizon rests on its first and its last
     * exposed minute alone; where these stay, it stays.
     */
    private void lose(int hops, int person, int from, int to) {
        if (from >= to || !counts(hops, person) || toDerive.contains(person)) {
            return;
        }
        Windows windows = state.windows[hops];
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
        if (reachesPastAsOf(windows, person) && standings.feelsLoss(person, hops, to)) {
            touched.add(person);
        }
    }

    /** Then the standing rests on exposures that the window does not show. */
    private boolean reachesPastAsOf(Windows windows, int person) {
        return windows.reachesPast(person, standings.asOf() + (long) horizon);
    }

    /** Derives and unites what was found. */
    private void settle(int hops) {
        Windows windows = state.windows[hops];
        changedNext.clear();
        for (int i = 0; i < toDerive.size; i++) {
            int person = toDerive.items[i];
            state.deriveWindow(person, hops, set);
            if (!windows.sameAs(person, set)) {
                willChange(hops, person);
                windows.set(person, set);
            } else if (reachesPastAsOf(windows, person)) {
                touched.add(person);
            }
        }
        for (int i = 0; i < gains.length; i += Pieces.STRIDE) {
            if (!toDerive.contains(gains.data[i])) {
                unite(hops, gains.data[i], gains.data[i + 2], gains.data[i + 3]);
            }
        }
        ChangedWindows swap = changed;
        changed = changedNext;
        changedNext = swap;
    }

    private void unite(int hops, int person, int from, int to) {
        Windows windows = state.windows[hops];
        if (!windows.covers(person, from, to)) {
            willChange(hops, person);
            windows.unite(person, from, to, set);
        } else {
            gainWithin(hops, person, to == Minutes.STILL_OPEN ? to : to - horizon);
        }
    }

    /** An exposure that ends at this minute was gained, which leaves the window as it is. */
    private void gainWithin(int hops, int person, int to) {
        if (reachesPastAsOf(state.windows[hops], person) && standings.feelsGain(person, hops, to)) {
            touched.add(person);
        }
    }

    private void willChange(int hops, int person) {
        touched.add(person);
        if (hops < lastHop) {
            changedNext.remember(person, state.windows[hops]);
        }
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < touched.size; i++) {
            Change change = standings.refresh(touched.items[i], asOfBefore);
            if (change != null) {
                changes.add(change);
            }
        }
        changes.sort((one, two) -> Integer.compare(one.person(), two.person()));
        return changes;
    }
}
