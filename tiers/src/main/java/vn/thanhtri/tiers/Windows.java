package vn.thanhtri.tiers;

import java.util.Arrays;

/**
 * The windows W of every person at one number of hops. Most people have one or two intervals; these lie inline in sixteen
 * bytes, so that a look at somebody's window costs one line of memory. More go to an array of their own.
 */
final class Windows {
    static final int INLINE = 2;
    private static final byte MORE = INLINE + 1;

    /** Number of intervals, 3 for more than two. Two megabytes for two million people: stays in the cache. */
    byte[] count = {};

    /** Ints from one person to the next in {@code inline}. */
    private final int stride;

    private final int offset;
    /** from, to, from, to; the first int is an index into {@code more} where count is 3. */
    private int[] inline = {};

    private int[][] more = new int[16][];
    private int moreUsed;
    private int[] free = new int[16];
    private int freeUsed;

    private Windows(int stride, int offset) {
        this.stride = stride;
        this.offset = offset;
    }

    /** Empty windows at 0 to {@code maxTier} hops, each in memory of its own: best where all persons are gone through. */
    static Windows[] apart(int maxTier, int persons) {
        Windows[] all = new Windows[maxTier + 1];
        for (int hops = 0; hops <= maxTier; hops++) {
            all[hops] = new Windows(2 * INLINE, 0);
            all[hops].count = new byte[persons];
            all[hops].inline = new int[Math.multiplyExact(persons, 2 * INLINE)];
        }
        return all;
    }

    /** Empty windows at 0 to {@code maxTier} hops, those of a person side by side: best where persons are looked up. */
    static Windows[] together(int maxTier, int persons) {
        Windows[] all = new Windows[maxTier + 1];
        for (int hops = 0; hops <= maxTier; hops++) {
            all[hops] = new Windows(all.length * 2 * INLINE, hops * 2 * INLINE);
        }
        growPersons(all, persons);
        return all;
    }

    /** For windows that lie together. */
    static void growPersons(Windows[] all, int persons) {
        int known = all[0].count.length;
        if (persons > known) {
            int length = Math.max(persons, known + (known >> 1));
            int[] inline = Arrays.copyOf(all[0].inline, Math.multiplyExact(length, all[0].stride));
            for (Windows windows : all) {
                windows.count = Arrays.copyOf(windows.count, length);
                windows.inline = inline;
            }
        }
    }

    private int place(int person) {
        return person * stride + offset;
    }

    boolean isEmpty(int person) {
        return count[person] == 0;
    }

    /** The array that holds the person's intervals from {@link #begin} to {@link #finish}; not to be changed. */
    int[] source(int person) {
        return count[person] == MORE ? more[inline[place(person)]] : inline;
    }

    int begin(int person) {
        return count[person] == MORE ? 0 : place(person);
    }

    int finish(int person) {
        int n = count[person];
        return n == MORE ? more[inline[place(person)]].length : place(person) + 2 * n;
    }

    /** Whether one of the person's intervals holds all of [from, to). */
    boolean covers(int person, int from, int to) {
        int[] source = source(person);
        int finish = finish(person);
        for (int i = begin(person); i < finish; i += 2) {
            if (source[i] <= from && to <= source[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** Whether the person's last window ends after a minute. */
    boolean reachesPast(int person, long minute) {
        return count[person] != 0 && source(person)[finish(person) - 1] > minute;
    }

    boolean sameAs(int person, Intervals set) {
        int begin = begin(person);
        return Arrays.equals(source(person), begin, finish(person), set.bounds, 0, set.length);
    }

    /** Unites [from, to) with the person's windows. Different persons may be changed by different threads at once. */
    void unite(int person, int from, int to, Intervals buffer) {
        if (count[person] == 0) {
            inline[place(person)] = from;
            inline[place(person) + 1] = to;
            count[person] = 1;
        } else if (!covers(person, from, to)) {
            buffer.setTo(source(person), begin(person), finish(person));
            buffer.add(from, to);
            set(person, buffer);
        }
    }

    void clear(int person) {
        if (count[person] == MORE) {
            release(inline[place(person)]);
        }
        count[person] = 0;
    }

    /** Different persons may be set by different threads at once. */
    void set(int person, Intervals set) {
        int n = set.length / 2;
        if (n <= INLINE) {
            if (count[person] == MORE) {
                release(inline[place(person)]);
            }
            System.arraycopy(set.bounds, 0, inline, place(person), set.length);
            count[person] = (byte) n;
        } else {
            int index = count[person] == MORE ? inline[place(person)] : nextIndex();
            putMore(index, set.toArray());
            inline[place(person)] = index;
            count[person] = MORE;
        }
    }

    private synchronized int nextIndex() {
        if (freeUsed > 0) {
            return free[--freeUsed];
        }
        if (moreUsed == more.length) {
            more = Arrays.copyOf(more, more.length * 2);
        }
        return moreUsed++;
    }

    private synchronized void release(int index) {
        if (freeUsed == free.length) {
            free = Arrays.copyOf(free, free.length * 2);
        }
        free[freeUsed++] = index;
    }

    private synchronized void putMore(int index, int[] bounds) {
        more[index] = bounds;
    }
}
