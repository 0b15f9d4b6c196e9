package vn.thanhtri.tiers;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Makes the {@link Coverage} of a setting out of its members' windows. */
final class CoverageBuilder {
    /** Above this many bounds in a set sorting is faster. */
    private static final int MOST_STACKED = 64;

    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int events;
    private final Intervals one = new Intervals();
    private final Intervals two = new Intervals();
    private final Intervals three = new Intervals();

    /** The packed coverage of a setting by these windows; null when nobody was infectious there before the cut. */
    int @Nullable [] build(Blocks members, int setting, Windows windows, int cut, int horizon) {
        events = 0;
        int end = members.end(setting);
        for (int i = members.begin(setting); i < end; i += ContactGraph.STAY_STRIDE) {
            int person = members.data[i];
            if (windows.count[person] != 0) {
                addEvents(windows, person, members.data[i + 1], Math.min(cut, members.data[i + 2]));
            }
        }
        if (events == 0) {
            return null;
        }
        if (!stack()) {
            sweep();
        }
        return pack(horizon);
    }

    private void addEvents(Windows windows, int person, int from, int to) {
        int[] source = windows.source(person);
        int finish = windows.finish(person);
        for (int i = windows.begin(person); i < finish; i += 2) {
            int start = Math.max(from, source[i]);
            int end = Math.min(to, source[i + 1]);
            if (start < end) {
                if (events == starts.length) {
                    starts = Arrays.copyOf(starts, events * 2);
                    ends = Arrays.copyOf(ends, events * 2);
                }
                starts[events] = start;
                ends[events++] = end;
            }
        }
    }

    /**
     * The three sets by one event after the other: the quick way, since three infectious people soon cover all the time
     * that counts. False when the sets fall into many pieces.
     */
    private boolean stack() {
        one.clear();
        two.clear();
        three.clear();
        for (int i = 0; i < events; i++) {
            if (!three.covers(starts[i], ends[i])) {
                two.addCommon(starts[i], ends[i], three);
                one.addCommon(starts[i], ends[i], two);
                one.add(starts[i], ends[i]);
                if (one.length > MOST_STACKED) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The three sets from beginnings and ends in order. */
    private void sweep() {
        Arrays.sort(starts, 0, events);
        Arrays.sort(ends, 0, events);
        one.clear();
        two.clear();
        three.clear();
        int open = 0;
        int oneSince = 0;
        int twoSince = 0;
        int threeSince = 0;
        for (int s = 0, e = 0; e < events; ) {
            // intervals are half open: who leaves at a minute leaves before who comes at it
            if (s < events && starts[s] < ends[e]) {
                open++;
                if (open == 1) {
                    oneSince = starts[s];
                } else if (open == 2) {
                    twoSince = starts[s];
                } else if (open == 3) {
                    threeSince = starts[s];
                }
                s++;
            } else {
                open--;
                if (open == 0) {
                    one.add(oneSince, ends[e]);
                } else if (open == 1) {
                    two.add(twoSince, ends[e]);
                } else if (open == 2) {
                    three.add(threeSince, ends[e]);
                }
                e++;
            }
        }
    }

    private int[] pack(int horizon) {
        int[] packed = new int[Coverage.HEADER + Coverage.SEGMENT * (one.length + two.length) / 2 + three.length];
        packed[0] = one.length / 2;
        packed[1] = two.length / 2;
        packInto(packed, Coverage.HEADER, one, horizon);
        packInto(packed, Coverage.HEADER + Coverage.SEGMENT * packed[0], two, horizon);
        System.arraycopy(three.bounds, 0, packed, Coverage.deep(packed), three.length);
        return packed;
    }

    private static void packInto(int[] packed, int at, Intervals set, int horizon) {
        int n = set.length / 2;
        for (int i = n - 1; i >= 0; i--) {
            int place = at + Coverage.SEGMENT * i;
            packed[place] = set.bounds[2 * i];
            packed[place + 1] = set.bounds[2 * i + 1];
            boolean joined = i + 1 < n && packed[place + Coverage.SEGMENT] <= Minutes.plus(packed[place + 1], horizon);
            packed[place + 2] = joined ? packed[place + Coverage.SEGMENT + 2] : i;
        }
    }
}
