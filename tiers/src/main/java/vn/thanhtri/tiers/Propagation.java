package vn.thanhtri.tiers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Carries a change of the facts through the windows, hop by hop: who met somebody whose window changed is derived again,
 * and the change ends with everybody whose window stays the same.
 */
final class Propagation {
    final TierState state;
    private final ContactGraph graph;

    /** Derived again at every number of hops: their contacts changed. */
    private final IntBag contactsChanged = new IntBag();
    /** Settings where a presence changed. */
    private final IntBag resettled = new IntBag();

    private final IntBag casesChanged = new IntBag();

    private final IntBag touched = new IntBag();
    private Standing[] before = new Standing[64];

    private IntBag changed = new IntBag();
    private IntBag changedNext = new IntBag();
    private final IntBag toDerive = new IntBag();
    private final IntBag settingsToCover = new IntBag();
    private final Intervals set = new Intervals();
    private final Coverage coverage = new Coverage();

    Propagation(TierState state) {
        this.state = state;
        this.graph = state.graph;
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
                state.windows[0].set(person, set);
                changed.add(person);
            }
        }
        for (int hops = 1; hops < state.windows.length; hops++) {
            findWhomToDerive(hops - 1);
            derive(hops);
        }
        List<Change> changes = changes();
        casesChanged.clear();
        contactsChanged.clear();
        resettled.clear();
        touched.clear();
        return changes;
    }

    private void findWhomToDerive(int sourceHops) {
        toDerive.clear();
        settingsToCover.clear();
        for (int i = 0; i < contactsChanged.size; i++) {
            toDerive.add(contactsChanged.items[i]);
        }
        for (int i = 0; i < resettled.size; i++) {
            settingsToCover.add(resettled.items[i]);
        }
        for (int i = 0; i < changed.size; i++) {
            int person = changed.items[i];
            Blocks encounters = graph.encounters;
            for (int e = encounters.start[person]; e < encounters.end(person); e += ContactGraph.ENCOUNTER_STRIDE) {
                toDerive.add(encounters.data[e]);
            }
            Blocks stays = graph.stays;
            for (int s = stays.start[person]; s < stays.end(person); s += ContactGraph.STAY_STRIDE) {
                settingsToCover.add(stays.data[s]);
                // two may have changed places: the coverage is the same, but not whom each of them meets
                toDerive.add(person);
            }
        }
        for (int i = 0; i < settingsToCover.size; i++) {
            cover(sourceHops, settingsToCover.items[i]);
        }
    }

    private void cover(int hops, int setting) {
        int[] now = coverage.build(
                graph.members,
                setting,
                state.windows[hops],
                state.parameters.asOfMinute(),
                state.parameters.horizonMinutes());
        if (Arrays.equals(now, state.coverage[hops][setting])) {
            return;
        }
        state.coverage[hops][setting] = now;
        Blocks members = graph.members;
        for (int m = members.start[setting]; m < members.end(setting); m += ContactGraph.STAY_STRIDE) {
            toDerive.add(members.data[m]);
        }
    }

    private void derive(int hops) {
        changedNext.clear();
        for (int i = 0; i < toDerive.size; i++) {
            int person = toDerive.items[i];
            state.deriveWindow(person, hops, set);
            if (!state.windows[hops].sameAs(person, set)) {
                touch(person);
                state.windows[hops].set(person, set);
                changedNext.add(person);
            }
        }
        IntBag swap = changed;
        changed = changedNext;
        changedNext = swap;
    }

    /** Keeps the standing of a person as it was before the first change. */
    private void touch(int person) {
        if (touched.add(person)) {
            if (touched.size > before.length) {
                before = Arrays.copyOf(before, before.length * 2);
            }
            before[touched.size - 1] = state.standing(person);
        }
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < touched.size; i++) {
            Standing after = state.standing(touched.items[i]);
            if (!after.equals(before[i])) {
                changes.add(new Change(touched.items[i], before[i], after));
            }
        }
        changes.sort((one, two) -> Integer.compare(one.person(), two.person()));
        return changes;
    }
}
