package vn.thanhtri.tiers;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Contacts with the windows at every number of hops that follow from them: what batch computes and the engine keeps. */
final class TierState {
    private static final int PERSONS_PER_TASK = 1 << 14;

    final ContactGraph graph;
    final TierParameters parameters;
    /** By hops, 0 to maxTier. */
    final Windows[] windows;
    /** By hops of the infectious, 0 to maxTier - 1, then by setting; see {@link Coverage}. */
    final int[][][] coverage;

    TierState(ContactGraph graph, TierParameters parameters) {
        this.graph = graph;
        this.parameters = parameters;
        this.windows = new Windows[parameters.maxTier() + 1];
        for (int hops = 0; hops < windows.length; hops++) {
            windows[hops] = new Windows(graph.persons);
        }
        this.coverage = new int[parameters.maxTier()][graph.settings][];
    }

    /** Follows the graph when persons or settings are new to it. */
    void grow() {
        for (Windows w : windows) {
            w.growPersons(graph.persons);
        }
        for (int hops = 0; hops < coverage.length; hops++) {
            int known = coverage[hops].length;
            if (known < graph.settings) {
                coverage[hops] = Arrays.copyOf(coverage[hops], Math.max(graph.settings, known + (known >> 1)));
            }
        }
    }

    /** From scratch, on all cores. */
    void computeAll() {
        Intervals set = new Intervals();
        FactColumns cases = graph.cases.columns;
        for (int slot = 0; slot < cases.size; slot++) {
            deriveCaseWindow(cases.left[slot], set);
            windows[0].set(cases.left[slot], set);
        }
        for (int hops = 1; hops < windows.length; hops++) {
            computeCoverage(hops - 1);
            computeWindows(hops);
        }
    }

    private void computeCoverage(int hops) {
        int asOf = parameters.asOfMinute();
        int horizon = parameters.horizonMinutes();
        inTasks(graph.settings, (low, high) -> {
            Coverage builder = new Coverage();
            for (int setting = low; setting < high; setting++) {
                coverage[hops][setting] = builder.build(graph.members, setting, windows[hops], asOf, horizon);
            }
        });
    }

    private void computeWindows(int hops) {
        inTasks(graph.persons, (low, high) -> {
            Intervals set = new Intervals();
            for (int person = low; person < high; person++) {
                deriveWindow(person, hops, set);
                if (!set.isEmpty()) {
                    windows[hops].set(person, set);
                }
            }
        });
    }

    private interface Range {
        void run(int low, int high);
    }

    private static void inTasks(int n, Range range) {
        int tasks = (n + PERSONS_PER_TASK - 1) / PERSONS_PER_TASK;
        IntStream.range(0, tasks)
                .parallel()
                .forEach(task -> range.run(task * PERSONS_PER_TASK, Math.min(n, (task + 1) * PERSONS_PER_TASK)));
    }

    /** W0 of a person. */
    void deriveCaseWindow(int person, Intervals into) {
        into.clear();
        FactColumns cases = graph.cases.columns;
        for (int slot = graph.cases.first(person); slot != PersonChains.END; slot = graph.cases.after(slot)) {
            into.add(cases.from[slot], cases.to[slot]);
        }
    }

    /** Wk of a person for k = hops ≥ 1, from the windows and coverage at one hop less. */
    void deriveWindow(int person, int hops, Intervals into) {
        into.clear();
        int asOf = parameters.asOfMinute();
        int horizon = parameters.horizonMinutes();
        Windows sources = windows[hops - 1];
        Blocks encounters = graph.encounters;
        int[] data = encounters.data;
        int end = encounters.end(person);
        for (int i = encounters.start[person]; i < end; i += ContactGraph.ENCOUNTER_STRIDE) {
            int other = data[i];
            if (sources.count[other] != 0) {
                meet(sources, other, data[i + 1], Math.min(asOf, data[i + 2]), horizon, into);
            }
        }
        Blocks stays = graph.stays;
        int stayEnd = stays.end(person);
        for (int i = stays.start[person]; i < stayEnd; i += ContactGraph.STAY_STRIDE) {
            int[] packed = coverage[hops - 1][stays.data[i]];
            if (packed != null) {
                int to = Math.min(asOf, stays.data[i + 2]);
                Coverage.expose(packed, sources, person, stays.data[i + 1], to, horizon, into);
            }
        }
    }

    private static void meet(Windows sources, int other, int from, int to, int horizon, Intervals into) {
        int[] source = sources.source(other);
        int finish = sources.finish(other);
        for (int i = sources.begin(other); i < finish; i += 2) {
            int start = Math.max(from, source[i]);
            int end = Math.min(to, source[i + 1]);
            if (start < end) {
                into.add(start, end + horizon);
            }
        }
    }

    /** Where the person stands by the windows as they are. A window lasts a horizon longer than its exposure. */
    Standing standing(int person) {
        if (graph.cases.hasAny(person)) {
            return Standing.CASE;
        }
        int asOf = parameters.asOfMinute();
        for (int hops = 1; hops < windows.length; hops++) {
            Windows w = windows[hops];
            if (w.count[person] != 0) {
                int[] source = w.source(person);
                int lastEnd = source[w.finish(person) - 1];
                if (lastEnd > asOf) {
                    return new Standing(hops, source[w.begin(person)], lastEnd - parameters.horizonMinutes());
                }
            }
        }
        return Standing.NONE;
    }
}
