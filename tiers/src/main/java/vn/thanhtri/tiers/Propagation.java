package vn.thanhtri.tiers;

import java.util.ArrayList;
import java.util.List;

/**
 * Carries a change of the facts through the windows, hop by hop. Only contacts in the time that changed matter. What is
 * gained is united with the window at once; only who lost something that may matter is derived again. The change ends with
 * everybody whose window stays the same.
 */
final class Propagation {
    private final TierState state;
    private final Standings standings;
    private final ContactGraph graph;
    private final int lastHop;

    private final ChangedContacts contacts;
    private final HopChanges hop;
    private final SettingSpread settings;
    private final IntBag casesChanged = new IntBag();
    private int asOfBefore;

    private ChangedWindows changed = new ChangedWindows();
    private ChangedWindows changedNext = new ChangedWindows();

    private final Intervals set = new Intervals();
    private final Intervals added = new Intervals();
    private final Intervals removed = new Intervals();

    Propagation(TierState state, Standings standings, ChangedContacts contacts) {
        this.state = state;
        this.standings = standings;
        this.contacts = contacts;
        this.graph = state.graph;
        this.lastHop = state.parameters.maxTier();
        this.hop = new HopChanges(state, standings);
        this.settings = new SettingSpread(state, hop, contacts);
        this.asOfBefore = standings.asOf();
    }

    void caseChanges(int person) {
        casesChanged.add(person);
    }

    /** Moves asOf; {@link #run} tells what that changed. */
    void passTime(int minute) {
        standings.passTime(minute, hop.touched);
    }

    /** The persons whose standing changed, by ascending person. */
    List<Change> run() {
        changeCases();
        for (int hops = 1; hops <= lastHop; hops++) {
            hop.begin(hops);
            spread(hops);
            hop.settle(changedNext);
            ChangedWindows swap = changed;
            changed = changedNext;
            changedNext = swap;
        }
        List<Change> changes = changes();
        casesChanged.clear();
        contacts.clear();
        hop.touched.clear();
        asOfBefore = standings.asOf();
        return changes;
    }

    private void changeCases() {
        changed.clear();
        Windows windows = state.windows[0];
        for (int i = 0; i < casesChanged.size; i++) {
            int person = casesChanged.items[i];
            hop.touched.add(person);
            state.deriveCaseWindow(person, set);
            if (!windows.sameAs(person, set)) {
                changed.remember(person, windows);
                windows.set(person, set);
            }
        }
    }

    /** Finds who gains or loses at this many hops by what changed at one less. */
    private void spread(int hops) {
        Windows sources = state.windows[hops - 1];
        for (int i = 0; i < contacts.uncertain.size; i++) {
            hop.derive(contacts.uncertain.items[i]);
        }
        settings.begin(hops, changed.persons);
        boolean shorter = spreadByWindows(sources);
        spreadByMeetings(sources);
        settings.byStays();
        settings.settle(shorter || contacts.lostAny());
    }

    /** True when somebody was infectious for a shorter time than before. */
    private boolean spreadByWindows(Windows sources) {
        boolean shorter = false;
        for (int i = 0; i < changed.persons.size; i++) {
            int person = changed.persons.items[i];
            int[] now = sources.source(person);
            int begin = sources.begin(person);
            int finish = sources.finish(person);
            added.setToDifference(now, begin, finish, changed.before, changed.begin(i), changed.end(i));
            removed.setToDifference(changed.before, changed.begin(i), changed.end(i), now, begin, finish);
            shorter |= !removed.isEmpty();
            spreadByEncounters(person);
            settings.byWindows(person, added, removed);
        }
        return shorter;
    }

    private void spreadByEncounters(int person) {
        int[] data = graph.encounters.data;
        int end = graph.encounters.end(person);
        for (int e = graph.encounters.begin(person); e < end; e += ContactGraph.ENCOUNTER_STRIDE) {
            int from = data[e + 1];
            int to = data[e + 2];
            for (int i = 0; i < added.length; i += 2) {
                hop.gain(data[e], Math.max(from, added.bounds[i]), Math.min(to, added.bounds[i + 1]));
            }
            for (int i = 0; i < removed.length; i += 2) {
                hop.lose(data[e], Math.max(from, removed.bounds[i]), Math.min(to, removed.bounds[i + 1]));
            }
        }
    }

    private void spreadByMeetings(Windows sources) {
        int[] lost = contacts.meetingsLost.data;
        for (int i = 0; i < contacts.meetingsLost.length; i += Pieces.STRIDE) {
            hop.lose(lost[i], lost[i + 2], lost[i + 3]);
            hop.lose(lost[i + 1], lost[i + 2], lost[i + 3]);
        }
        int[] gained = contacts.meetingsGained.data;
        for (int i = 0; i < contacts.meetingsGained.length; i += Pieces.STRIDE) {
            meet(sources, gained[i], gained[i + 1], gained[i + 2], gained[i + 3]);
            meet(sources, gained[i + 1], gained[i], gained[i + 2], gained[i + 3]);
        }
    }

    private void meet(Windows sources, int source, int other, int from, int to) {
        int[] windows = sources.source(source);
        int finish = sources.finish(source);
        for (int i = sources.begin(source); i < finish; i += 2) {
            hop.gain(other, Math.max(from, windows[i]), Math.min(to, windows[i + 1]));
        }
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < hop.touched.size; i++) {
            Change change = standings.refresh(hop.touched.items[i], asOfBefore);
            if (change != null) {
                changes.add(change);
            }
        }
        changes.sort((one, two) -> Integer.compare(one.person(), two.person()));
        return changes;
    }
}
