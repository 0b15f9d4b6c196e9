package vn.thanhtri.tiers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Carries a change of the facts through the windows, hop by hop. Only contacts in the time that changed matter. What is
 * gained is united with the window at once; only who lost something that may matter is derived again. The change ends with
 * everybody whose window stays the same.
 */
final class Propagation {
    final TierState state;
    private final ContactGraph graph;
    private final int asOf;
    private final int horizon;

    /** Derived again at every number of hops: their contacts changed. */
    private final IntBag contactsChanged = new IntBag();
    /** Settings where a presence changed. */
    private final IntBag resettled = new IntBag();

    private final IntBag casesChanged = new IntBag();
    private final IntBag touched = new IntBag();
    private Standing[] standingsBefore = new Standing[64];

    private ChangedWindows changed = new ChangedWindows();
    private ChangedWindows changedNext = new ChangedWindows();
    private final IntBag toDerive = new IntBag();
    /** New windows, before they are united with what the person has. */
    private final Pieces gains = new Pieces();

    private final IntBag toCover = new IntBag();
    private final Intervals set = new Intervals();
    private final Intervals added = new Intervals();
    private final Intervals removed = new Intervals();
    private final Coverage coverage = new Coverage();

    Propagation(TierState state) {
        this.state = state;
        this.graph = state.graph;
        this.asOf = state.parameters.asOfMinute();
        this.horizon = state.parameters.horizonMinutes();
    }

    /** To be called before the case facts of the person change. */
    void caseChanges(int person) {
        touch(person);
        casesChanged.add(person);
    }

    void encounterChanges(int a, int b) {
        contactsChanged.add(a);
        contactsChanged.add(b);
    }

    void stayChanges(int person, int setting) {
        if (graph.refreshStay(person, setting)) {
            contactsChanged.add(person);
            resettled.add(setting);
        }
    }

    void staysChange(int person) {
        for (int setting : graph.settingsOf(person)) {
            stayChanges(person, setting);
        }
    }

    /** The persons whose standing changed, by ascending person. */
    List<Change> run() {
        changed.clear();
        for (int i = 0; i < casesChanged.size; i++) {
            int person = casesChanged.items[i];
            state.deriveCaseWindow(person, set);
            if (!state.windows[0].sameAs(person, set)) {
                changed.remember(person, state.windows[0]);
                state.windows[0].set(person, set);
            }
        }
        for (int hops = 1; hops < state.windows.length; hops++) {
            spread(hops);
            settle(hops);
        }
        List<Change> changes = changes();
        casesChanged.clear();
        contactsChanged.clear();
        resettled.clear();
        touched.clear();
        return changes;
    }

    /** Finds who gains or loses at this many hops by what changed at one less. */
    private void spread(int hops) {
        toDerive.clear();
        gains.clear();
        toCover.clear();
        for (int i = 0; i < contactsChanged.size; i++) {
            toDerive.add(contactsChanged.items[i]);
        }
        for (int i = 0; i < resettled.size; i++) {
            toCover.add(resettled.items[i]);
        }
        Windows sources = state.windows[hops - 1];
        for (int i = 0; i < changed.persons.size; i++) {
            int person = changed.persons.items[i];
            int[] before = changed.before[i];
            int[] now = sources.source(person);
            added.setToDifference(now, sources.begin(person), sources.finish(person), before, 0, before.length);
            removed.setToDifference(before, 0, before.length, now, sources.begin(person), sources.finish(person));
            spreadByEncounters(hops, person);
            spreadBySettings(hops, person);
        }
        for (int i = 0; i < toCover.size; i++) {
            cover(hops, toCover.items[i]);
        }
    }

    private void spreadByEncounters(int hops, int person) {
        int[] data = graph.encounters.data;
        int end = graph.encounters.end(person);
        for (int e = graph.encounters.start[person]; e < end; e += ContactGraph.ENCOUNTER_STRIDE) {
            int other = data[e];
            int from = data[e + 1];
            int to = Math.min(asOf, data[e + 2]);
            for (int i = 0; i < added.length; i += 2) {
                int start = Math.max(from, added.bounds[i]);
                int finish = Math.min(to, added.bounds[i + 1]);
                if (start < finish) {
                    gains.add(other, start, finish + horizon);
                }
            }
            for (int i = 0; i < removed.length; i += 2) {
                int start = Math.max(from, removed.bounds[i]);
                int finish = Math.min(to, removed.bounds[i + 1]);
                if (start < finish) {
                    lose(hops, other, start, finish);
                }
            }
        }
    }

    private void spreadBySettings(int hops, int person) {
        int[] data = graph.stays.data;
        int end = graph.stays.end(person);
        for (int s = graph.stays.start[person]; s < end; s += ContactGraph.STAY_STRIDE) {
            int setting = data[s];
            int from = data[s + 1];
            int to = Math.min(asOf, data[s + 2]);
            for (int i = 0; i < added.length && !toCover.contains(setting); i += 2) {
                shift(hops, setting, Math.max(from, added.bounds[i]), Math.min(to, added.bounds[i + 1]), true);
            }
            for (int i = 0; i < removed.length && !toCover.contains(setting); i += 2) {
                shift(hops, setting, Math.max(from, removed.bounds[i]), Math.min(to, removed.bounds[i + 1]), false);
            }
        }
    }

    /** Somebody more or less is infectious in a setting: where enough others are, that is nothing to anybody. */
    private void shift(int hops, int setting, int from, int to, boolean more) {
        if (from >= to) {
            return;
        }
        int[] packed = state.coverage[hops - 1][setting];
        int[] unchanged = more ? Coverage.withOneMore(packed, from, to) : Coverage.withOneLess(packed, from, to);
        if (unchanged == null) {
            toCover.add(setting);
        } else {
            state.coverage[hops - 1][setting] = unchanged;
        }
    }

    private void cover(int hops, int setting) {
        int[] old = state.coverage[hops - 1][setting];
        int[] now = coverage.build(graph.members, setting, state.windows[hops - 1], asOf, horizon);
        state.coverage[hops - 1][setting] = now;
        added.clear();
        removed.clear();
        if (!Coverage.same(old, now)) {
            Coverage.difference(now, old, added);
            Coverage.difference(old, now, removed);
        }
        boolean several = resettled.contains(setting) || changed.persons.size > 1;
        if (!several && added.isEmpty() && removed.isEmpty()) {
            return;
        }
        int[] data = graph.members.data;
        int end = graph.members.end(setting);
        for (int m = graph.members.start[setting]; m < end; m += ContactGraph.STAY_STRIDE) {
            int person = data[m];
            if (several && changed.persons.contains(person)) {
                // two may have changed places: the coverage is the same, but not whom each of them meets
                toDerive.add(person);
                continue;
            }
            int from = data[m + 1];
            int to = Math.min(asOf, data[m + 2]);
            for (int i = 0; i < removed.length; i += 2) {
                lose(hops, person, Math.max(from, removed.bounds[i]), Math.min(to, removed.bounds[i + 1]));
            }
            if (now != null && !added.isEmpty()) {
                gainIn(hops, now, person, from, to);
            }
        }
    }

    private void gainIn(int hops, int[] packed, int person, int from, int to) {
        int start = Math.max(from, added.bounds[0]);
        int finish = Math.min(to, added.bounds[added.length - 1]);
        if (start < finish) {
            set.clear();
            Coverage.expose(packed, state.windows[hops - 1], person, start, finish, horizon, set);
            for (int i = 0; i < set.length; i += 2) {
                gains.add(person, set.bounds[i], set.bounds[i + 1]);
            }
        }
    }

    /**
     * The person loses exposures within [from, to). A window of up to twice the horizon rests on its first and its last
     * exposed minute alone; where these stay, it stays.
     */
    private void lose(int hops, int person, int from, int to) {
        if (from >= to || toDerive.contains(person)) {
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
    }

    /** Derives and unites what was found. */
    private void settle(int hops) {
        Windows windows = state.windows[hops];
        changedNext.clear();
        for (int i = 0; i < toDerive.size; i++) {
            int person = toDerive.items[i];
            state.deriveWindow(person, hops, set);
            if (!windows.sameAs(person, set)) {
                change(windows, person);
            }
        }
        for (int i = 0; i < gains.size; i++) {
            int person = gains.person[i];
            if (!windows.covers(person, gains.from[i], gains.to[i]) && !toDerive.contains(person)) {
                set.setTo(windows.source(person), windows.begin(person), windows.finish(person));
                set.add(gains.from[i], gains.to[i]);
                change(windows, person);
            }
        }
        ChangedWindows swap = changed;
        changed = changedNext;
        changedNext = swap;
    }

    /** Gives the person the window in {@link #set}. */
    private void change(Windows windows, int person) {
        touch(person);
        changedNext.remember(person, windows);
        windows.set(person, set);
    }

    /** Keeps the standing of a person as it was before the first change. */
    private void touch(int person) {
        if (touched.add(person)) {
            if (touched.size > standingsBefore.length) {
                standingsBefore = Arrays.copyOf(standingsBefore, standingsBefore.length * 2);
            }
            standingsBefore[touched.size - 1] = state.standing(person);
        }
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < touched.size; i++) {
            Standing after = state.standing(touched.items[i]);
            if (!after.equals(standingsBefore[i])) {
                changes.add(new Change(touched.items[i], standingsBefore[i], after));
            }
        }
        changes.sort((one, two) -> Integer.compare(one.person(), two.person()));
        return changes;
    }
}
