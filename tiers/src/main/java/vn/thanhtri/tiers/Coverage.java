package vn.thanhtri.tiers;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * When somebody, and when at least two, were infectious in a setting. With these two sets every member's exposure follows
 * without a look at the other members, so a room of n people costs n log n: outside of one's own infectious time the
 * first set counts (somebody, so somebody else), inside of it the second (two, so one besides oneself).
 *
 * <p>Packed: number of segments of the first set and of the second, then (from, to, last) of each segment of both, where
 * {@code last} is the last segment that follows without a gap longer than the horizon: between these, windows run
 * together. Then (from, to) of the deep set: times when at least three were infectious, perhaps not all of them.
 */
final class Coverage {
    private static final int HEADER = 2;
    private static final int SEGMENT = 3;
    /** Below this a plain walk is faster than a binary search. */
    private static final int SHORT = 8;
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
        int[] packed = new int[HEADER + SEGMENT * (one.length + two.length) / 2 + three.length];
        packed[0] = one.length / 2;
        packed[1] = two.length / 2;
        packInto(packed, HEADER, one, horizon);
        packInto(packed, HEADER + SEGMENT * packed[0], two, horizon);
        System.arraycopy(three.bounds, 0, packed, deep(packed), three.length);
        return packed;
    }

    private static void packInto(int[] packed, int at, Intervals set, int horizon) {
        int n = set.length / 2;
        for (int i = n - 1; i >= 0; i--) {
            int place = at + SEGMENT * i;
            packed[place] = set.bounds[2 * i];
            packed[place + 1] = set.bounds[2 * i + 1];
            boolean joined = i + 1 < n && packed[place + SEGMENT] <= Minutes.plus(packed[place + 1], horizon);
            packed[place + 2] = joined ? packed[place + SEGMENT + 2] : i;
        }
    }

    /**
     * Adds to {@code into} the windows that follow from the exposure of a person who stays in [from, to), by everybody
     * else: {@code own} are their own windows at the same number of hops as the coverage. With a horizon of zero these are
     * the exposures themselves.
     */
    static void expose(int[] packed, Windows own, int person, int from, int to, int horizon, Intervals into) {
        int ones = packed[0];
        int twos = packed[1];
        int cursor = from;
        if (own.count[person] != 0) {
            int[] source = own.source(person);
            int finish = own.finish(person);
            for (int i = own.begin(person); i < finish; i += 2) {
                int ownFrom = Math.max(cursor, source[i]);
                int ownTo = Math.min(to, source[i + 1]);
                if (ownFrom < ownTo) {
                    addWithin(packed, HEADER, ones, cursor, ownFrom, horizon, into);
                    addWithin(packed, HEADER + SEGMENT * ones, twos, ownFrom, ownTo, horizon, into);
                    cursor = ownTo;
                }
            }
        }
        addWithin(packed, HEADER, ones, cursor, to, horizon, into);
    }

    private static void addWithin(int[] packed, int at, int n, int from, int to, int horizon, Intervals into) {
        int i = firstEndingAfter(packed, at, n, from);
        while (i < n && packed[at + SEGMENT * i] < to) {
            int last = horizon == 0 ? i : packed[at + SEGMENT * i + 2];
            if (packed[at + SEGMENT * last] >= to) {
                last = lastStartingBefore(packed, at, i, last, to);
            }
            int start = Math.max(from, packed[at + SEGMENT * i]);
            int end = Math.min(to, packed[at + SEGMENT * last + 1]);
            if (start < end) {
                into.add(start, Minutes.plus(end, horizon));
            }
            i = last + 1;
        }
    }

    private static int firstEndingAfter(int[] packed, int at, int n, int minute) {
        int low = 0;
        if (n > SHORT) {
            int high = n;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (packed[at + SEGMENT * middle + 1] > minute) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }
        while (low < n && packed[at + SEGMENT * low + 1] <= minute) {
            low++;
        }
        return low;
    }

    /** The segment at {@code low} starts before the minute, the one at {@code high} does not. */
    private static int lastStartingBefore(int[] packed, int at, int low, int high, int minute) {
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (packed[at + SEGMENT * middle] < minute) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int deep(int[] packed) {
        return HEADER + SEGMENT * (packed[0] + packed[1]);
    }

    /**
     * The coverage after one more person is infectious in [from, to), if that changes nobody's exposure: two were
     * already. Null when it may.
     */
    int @Nullable [] withOneMore(int @Nullable [] packed, int from, int to) {
        if (packed == null) {
            return null;
        }
        int at = HEADER + SEGMENT * packed[0];
        int i = firstEndingAfter(packed, at, packed[1], from);
        if (i == packed[1] || packed[at + SEGMENT * i] > from || packed[at + SEGMENT * i + 1] < to) {
            return null;
        }
        three.setTo(packed, deep(packed), packed.length);
        if (three.covers(from, to)) {
            return packed;
        }
        three.add(from, to);
        return withDeep(packed, three);
    }

    /** The coverage after one person less, if three were infectious all the time. Null when it may change something. */
    int @Nullable [] withOneLess(int @Nullable [] packed, int from, int to) {
        if (packed == null) {
            return null;
        }
        three.setTo(packed, deep(packed), packed.length);
        if (!three.covers(from, to)) {
            return null;
        }
        three.subtract(from, to);
        return withDeep(packed, three);
    }

    private static int[] withDeep(int[] packed, Intervals set) {
        int deep = deep(packed);
        int[] changed = set.length == packed.length - deep ? packed : Arrays.copyOf(packed, deep + set.length);
        System.arraycopy(set.bounds, 0, changed, deep, set.length);
        return changed;
    }

    /** When somebody was infectious. */
    static void readOne(int @Nullable [] packed, Intervals into) {
        into.clear();
        if (packed != null) {
            read(packed, HEADER, packed[0], into);
        }
    }

    /** When at least two were infectious. */
    static void readTwo(int @Nullable [] packed, Intervals into) {
        into.clear();
        if (packed != null) {
            read(packed, HEADER + SEGMENT * packed[0], packed[1], into);
        }
    }

    private static void read(int[] packed, int at, int n, Intervals into) {
        for (int i = 0; i < n; i++) {
            into.add(packed[at + SEGMENT * i], packed[at + SEGMENT * i + 1]);
        }
    }
}
