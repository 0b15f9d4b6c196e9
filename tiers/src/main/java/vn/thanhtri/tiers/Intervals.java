package vn.thanhtri.tiers;

import java.util.Arrays;

/**
 * A set of minutes as sorted intervals that neither overlap nor touch, so that equal sets have equal arrays. A reusable
 * buffer for hot loops.
 */
final class Intervals {
    /** from, to, from, to, … */
    int[] bounds = new int[16];
    /** Used ints of {@code bounds}: twice the number of intervals. */
    int length;

    void clear() {
        length = 0;
    }

    boolean isEmpty() {
        return length == 0;
    }

    /** Unites [from, to) into the set. Nothing happens where it is empty. */
    void add(int from, int to) {
        if (from >= to) {
            return;
        }
        // usually the new interval lies within the last one, or follows it
        if (length > 0 && from >= bounds[length - 2] && from <= bounds[length - 1]) {
            if (to > bounds[length - 1]) {
                bounds[length - 1] = to;
            }
            return;
        }
        if (length == 0 || from > bounds[length - 1]) {
            insertAt(length, from, to);
            return;
        }
        int first = 0;
        while (bounds[first + 1] < from) {
            first += 2;
        }
        if (to < bounds[first]) {
            insertAt(first, from, to);
            return;
        }
        int last = first;
        while (last + 2 < length && bounds[last + 2] <= to) {
            last += 2;
        }
        bounds[first] = Math.min(bounds[first], from);
        bounds[first + 1] = Math.max(bounds[last + 1], to);
        System.arraycopy(bounds, last + 2, bounds, first + 2, length - last - 2);
        length -= last - first;
    }

    void addAll(Intervals other) {
        for (int i = 0; i < other.length; i += 2) {
            add(other.bounds[i], other.bounds[i + 1]);
        }
    }

    private void insertAt(int index, int from, int to) {
        if (length + 2 > bounds.length) {
            bounds = Arrays.copyOf(bounds, bounds.length * 2);
        }
        System.arraycopy(bounds, index, bounds, index + 2, length - index);
        bounds[index] = from;
        bounds[index + 1] = to;
        length += 2;
    }

    /** Takes [from, to) out of the set. */
    void subtract(int from, int to) {
        int i = 0;
        while (i < length && bounds[i + 1] <= from) {
            i += 2;
        }
        while (i < length && bounds[i] < to && from < to) {
            int start = bounds[i];
            int end = bounds[i + 1];
            System.arraycopy(bounds, i + 2, bounds, i, length - i - 2);
            length -= 2;
            if (start < from) {
                insertAt(i, start, from);
                i += 2;
            }
            if (to < end) {
                insertAt(i, to, end);
            }
        }
    }

    /** Becomes what is in the first set and not in the second; each lies in its array from begin to end. */
    void setToDifference(int[] one, int oneBegin, int oneEnd, int[] other, int otherBegin, int otherEnd) {
        clear();
        int o = otherBegin;
        for (int i = oneBegin; i < oneEnd; i += 2) {
            int from = one[i];
            int to = one[i + 1];
            while (o < otherEnd && other[o + 1] <= from) {
                o += 2;
            }
            for (int j = o; j < otherEnd && other[j] < to; j += 2) {
                add(from, other[j]);
                from = Math.max(from, other[j + 1]);
            }
            add(from, to);
        }
    }

    /** Becomes what is in the first set and not in the second. */
    void setToDifference(Intervals one, Intervals other) {
        setToDifference(one.bounds, 0, one.length, other.bounds, 0, other.length);
    }

    /** Unites what this set and [from, to) have in common into another set. */
    void addCommon(int from, int to, Intervals into) {
        for (int i = 0; i < length && bounds[i] < to; i += 2) {
            into.add(Math.max(from, bounds[i]), Math.min(to, bounds[i + 1]));
        }
    }

    boolean covers(int from, int to) {
        for (int i = 0; i < length && bounds[i] <= from; i += 2) {
            if (to <= bounds[i + 1]) {
                return true;
            }
        }
        return false;
    }

    void setTo(int[] source, int begin, int end) {
        if (bounds.length < end - begin) {
            bounds = new int[(end - begin) * 2];
        }
        System.arraycopy(source, begin, bounds, 0, end - begin);
        length = end - begin;
    }

    int[] toArray() {
        return Arrays.copyOf(bounds, length);
    }
}
