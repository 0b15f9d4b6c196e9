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
    static final int HEADER = 2;
    static final int SEGMENT = 3;
    /** Below this a plain walk is faster than a binary search. */
    private static final int SHORT = 8;

    /** The deep set at hand. */
    private final Intervals three = new Intervals();

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

    static int deep(int[] packed) {
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
