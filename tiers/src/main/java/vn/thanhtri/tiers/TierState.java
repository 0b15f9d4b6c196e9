package vn.thanhtri.tiers;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Contacts with the windows at every number of hops that follow from them: what batch computes and the engine keeps.
 *
 * <p>What happens at a minute rests on what happened before it alone. So contacts need not be cut at asOf: the engine keeps
 * windows of all contacts there are, and asOf matters only where a standing is read. Batch, which has one asOf, leaves out
 * what comes after it.
 */
final class TierState {
    private static final int PERSONS_PER_PART = 1 << 12;

    final ContactGraph graph;
    final TierParameters parameters;
    /** Contacts from this minute on are left out. */
    final int cut;
    /**
     * By hops, 0 to maxTier. At maxTier only of those who have no lower tier, since nothing follows from these; and for one
     * asOf from the first exposure to the last without the gaps.
     */
    final Windows[] windows;
    /** By hops of the infectious, 0 to maxTier - 1, then by setting; see {@link Coverage}. */
    final int[][][] coverage;
    /** Who has a tier below maxTier. */
    boolean[] tierBelowLast;

    private TierState(ContactGraph graph, TierParameters parameters, int cut, Windows[] windows) {
        this.graph = graph;
        this.parameters = parameters;
        this.cut = cut;
        this.windows = windows;
        this.coverage = new int[parameters.maxTier()][graph.settings][];
        this.tierBelowLast = new boolean[graph.persons];
        computeAll();
    }

    /** For one asOf. */
    static TierState once(ContactGraph graph, TierParameters parameters) {
        return new TierState(
                graph, parameters, parameters.asOfMinute(), Windows.apart(parameters.maxTier(), graph.persons));
    }

    /** For an asOf that moves. */
    static TierState lasting(ContactGraph graph, TierParameters parameters) {
        return new TierState(
                graph, parameters, Minutes.STILL_OPEN, Windows.together(parameters.maxTier(), graph.persons));
    }

    /** Follows the graph when persons or settings are new to it. */
    void grow() {
        Windows.growPersons(windows, graph.persons);
        if (tierBelowLast.length < graph.persons) {
            tierBelowLast = Arrays.copyOf(tierBelowLast, Math.max(graph.persons, tierBelowLast.length * 3 / 2));
        }
        for (int hops = 0; hops < coverage.length; hops++) {
            int known = coverage[hops].length;
            if (known < graph.settings) {
                coverage[hops] = Arrays.copyOf(coverage[hops], Math.max(graph.settings, known + (known >> 1)));
            }
        }
    }

    /** From scratch, on all cores. */
    private void computeAll() {
        Intervals set = new Intervals();
        FactColumns cases = graph.cases.columns;
        for (int slot = 0; slot < cases.size; slot++) {
            deriveCaseWindow(cases.left[slot], set);
            windows[0].set(cases.left[slot], set);
        }
        int cores = Runtime.getRuntime().availableProcessors();
        int parts = Math.clamp(graph.persons / PERSONS_PER_PART, 1, cores);
        for (int hops = 1; hops < parameters.maxTier(); hops++) {
            new HopSpread(this, hops, parts).run();
        }
        if (parameters.maxTier() > 0) {
            new LastHop(this, parts).run();
        }
    }

    /** The first of n things that belongs to a part. */
    static int low(int part, int parts, int n) {
        return (int) ((long) n * part / parts);
    }

    static void inParts(int parts, java.util.function.IntConsumer part) {
        IntStream.range(0, parts).parallel().forEach(part);
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
        derive(person, hops, Minutes.SINCE_ALWAYS, parameters.horizonMinutes(), into);
    }

    /** Ek of a person from a minute on. */
    void deriveExposures(int person, int hops, int from, Intervals into) {
        derive(person, hops, from, 0, into);
    }

    /** Like {@link #deriveExposures}, in settings alone. */
    void deriveExposuresInSettings(int person, int hops, int from, Intervals into) {
        into.clear();
        deriveInSettings(person, hops, from, 0, into);
    }

    /** Exposures from a minute on, each with the horizon added. */
    private void derive(int person, int hops, int from, int horizon, Intervals into) {
        into.clear();
        Windows sources = windows[hops - 1];
        Blocks encounters = graph.encounters;
        int[] data = encounters.data;
        int end = encounters.end(person);
        for (int i = encounters.begin(person); i < end; i += ContactGraph.ENCOUNTER_STRIDE) {
            int other = data[i];
            if (sources.count[other] != 0) {
                meet(sources, other, Math.max(from, data[i + 1]), Math.min(cut, data[i + 2]), horizon, into);
            }
        }
        deriveInSettings(person, hops, from, horizon, into);
    }

    private void deriveInSettings(int person, int hops, int from, int horizon, Intervals into) {
        Windows sources = windows[hops - 1];
        Blocks stays = graph.stays;
        int stayEnd = stays.end(person);
        for (int i = stays.begin(person); i < stayEnd; i += ContactGraph.STAY_STRIDE) {
            int start = Math.max(from, stays.data[i + 1]);
            int to = Math.min(cut, stays.data[i + 2]);
            int[] packed = start < to ? coverage[hops - 1][stays.data[i]] : null;
            if (packed != null) {
                Coverage.expose(packed, sources, person, start, to, horizon, into);
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
}
