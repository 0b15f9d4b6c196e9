package vn.thanhtri.tiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the chain behind a tier: back from the person, at each step the earliest contact that will do. */
final class ChainSearch {
    private final TierState state;
    private final int asOf;
    private final int horizon;
    private @Nullable Link best;

    private ChainSearch(TierState state, int asOf) {
        this.state = state;
        this.asOf = asOf;
        this.horizon = state.parameters.horizonMinutes();
    }

    /** The chain behind the person's standing as of a minute; empty where they have no tier. */
    static Optional<Chain> explain(TierState state, int person, Standing standing, int asOf) {
        return new ChainSearch(state, asOf).explain(person, standing);
    }

    private Optional<Chain> explain(int person, Standing standing) {
        if (!standing.hasTier()) {
            return Optional.empty();
        }
        List<Link> links = new ArrayList<>();
        int exposed = person;
        // the last contact must end after asOf - H; an earlier one must be going on or less than H ago at the next
        int startBy = asOf - 1;
        int endAfter = asOf - horizon;
        for (int hops = standing.tier(); hops > 0; hops--) {
            Link link = earliest(exposed, hops, startBy, endAfter);
            links.addFirst(link);
            exposed = link.source();
            startBy = link.fromMinute();
            endAfter = Minutes.isFinite(startBy) ? startBy - horizon : Minutes.SINCE_ALWAYS;
        }
        return Optional.of(new Chain(person, standing, List.copyOf(links)));
    }

    /** The earliest exposure of the person at this many hops that starts by one minute and ends after another. */
    private Link earliest(int exposed, int hops, int startBy, int endAfter) {
        best = null;
        Windows windows = state.windows[hops - 1];
        Blocks encounters = state.graph.encounters;
        for (int i = encounters.begin(exposed); i < encounters.end(exposed); i += ContactGraph.ENCOUNTER_STRIDE) {
            int[] data = encounters.data;
            Link.Means means = new Link.Means.Meeting(state.graph.encounterFacts.id[data[i + 3]]);
            offer(windows, data[i], exposed, means, data[i + 1], data[i + 2], startBy, endAfter);
        }
        Blocks stays = state.graph.stays;
        for (int i = stays.begin(exposed); i < stays.end(exposed); i += ContactGraph.STAY_STRIDE) {
            offerRoom(windows, exposed, stays.data[i], stays.data[i + 1], stays.data[i + 2], startBy, endAfter);
        }
        if (best == null) {
            throw new IllegalStateException("Person " + exposed + " has a window at " + hops
                    + " hops that no contact explains, by " + startBy + " after " + endAfter);
        }
        return best;
    }

    private void offerRoom(Windows windows, int exposed, int setting, int from, int to, int startBy, int endAfter) {
        Link.Means means = new Link.Means.SharedSetting(setting);
        Blocks members = state.graph.members;
        for (int i = members.begin(setting); i < members.end(setting); i += ContactGraph.STAY_STRIDE) {
            int[] data = members.data;
            if (data[i] != exposed) {
                int start = Math.max(from, data[i + 1]);
                int end = Math.min(to, data[i + 2]);
                offer(windows, data[i], exposed, means, start, end, startBy, endAfter);
            }
        }
    }

    private void offer(
            Windows windows, int source, int exposed, Link.Means means, int from, int to, int startBy, int endAfter) {
        for (int i = windows.begin(source); i < windows.finish(source); i += 2) {
            int start = Math.max(from, windows.source(source)[i]);
            int end = Math.min(Math.min(to, asOf), windows.source(source)[i + 1]);
            if (start < end && start <= startBy && end > endAfter) {
                Link link = new Link(source, exposed, means, start, end);
                if (best == null || precedes(link, best)) {
                    best = link;
                }
            }
        }
    }

    private static boolean precedes(Link link, Link other) {
        if (link.fromMinute() != other.fromMinute()) {
            return link.fromMinute() < other.fromMinute();
        }
        if (link.source() != other.source()) {
            return link.source() < other.source();
        }
        return rank(link.means()) != rank(other.means())
                ? rank(link.means()) < rank(other.means())
                : number(link.means()) < number(other.means());
    }

    private static int rank(Link.Means means) {
        return switch (means) {
            case Link.Means.Meeting _ -> 0;
            case Link.Means.SharedSetting _ -> 1;
        };
    }

    private static long number(Link.Means means) {
        return switch (means) {
            case Link.Means.Meeting meeting -> meeting.encounterId();
            case Link.Means.SharedSetting shared -> shared.setting();
        };
    }
}
