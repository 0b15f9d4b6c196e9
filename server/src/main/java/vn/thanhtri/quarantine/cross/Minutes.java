package vn.thanhtri.quarantine.cross;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A set of minutes: sorted, disjoint, half-open intervals of local minutes since 1970. */
final class Minutes {
    static final int A_DAY = 1440;
    static final Minutes NONE = new Minutes(new int[0]);

    /** from, to, from, to … */
    private final int[] bounds;

    private Minutes(int[] bounds) {
        this.bounds = bounds;
    }

    /** Empty when {@code to} does not lie after {@code from}. */
    static Minutes of(int from, int to) {
        return to > from ? new Minutes(new int[] {from, to}) : NONE;
    }

    static Minutes union(List<Minutes> parts) {
        List<int[]> all = new ArrayList<>();
        for (Minutes part : parts) {
            for (int i = 0; i < part.bounds.length; i += 2) {
                all.add(new int[] {part.bounds[i], part.bounds[i + 1]});
            }
        }
        all.sort(Comparator.comparingInt(each -> each[0]));
        int[] joined = new int[all.size() * 2];
        int size = 0;
        for (int[] each : all) {
            if (size > 0 && each[0] <= joined[size - 1]) {
                joined[size - 1] = Math.max(joined[size - 1], each[1]);
            } else {
                joined[size++] = each[0];
                joined[size++] = each[1];
            }
        }
        return size == 0 ? NONE : new Minutes(Arrays.copyOf(joined, size));
    }

    Minutes and(Minutes other) {
        int[] common = new int[bounds.length + other.bounds.length];
        int size = 0;
        for (int i = 0, j = 0; i < bounds.length && j < other.bounds.length; ) {
            int from = Math.max(bounds[i], other.bounds[j]);
            int to = Math.min(bounds[i + 1], other.bounds[j + 1]);
            if (from < to) {
                common[size++] = from;
                common[size++] = to;
            }
            if (bounds[i + 1] < other.bounds[j + 1]) {
                i += 2;
            } else {
                j += 2;
            }
        }
        return size == 0 ? NONE : new Minutes(Arrays.copyOf(common, size));
    }

    Minutes minus(Minutes other) {
        if (isEmpty() || other.isEmpty()) {
            return this;
        }
        // what lies between the intervals of the other
        int[] gaps = new int[other.bounds.length + 2];
        gaps[0] = Integer.MIN_VALUE;
        System.arraycopy(other.bounds, 0, gaps, 1, other.bounds.length);
        gaps[gaps.length - 1] = Integer.MAX_VALUE;
        return and(new Minutes(gaps));
    }

    boolean isEmpty() {
        return bounds.length == 0;
    }

    int first() {
        return bounds[0];
    }

    /** The last minute that belongs to it. */
    int last() {
        return bounds[bounds.length - 1] - 1;
    }

    int length() {
        int length = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            length += bounds[i + 1] - bounds[i];
        }
        return length;
    }

    /** Adds {@code factor} for each minute to the days {@code firstDay …} of the array; other days are left out. */
    void addTo(double[] days, int firstDay, double factor) {
        for (int i = 0; i < bounds.length; i += 2) {
            int from = Math.max(bounds[i], firstDay * A_DAY);
            int to = Math.min(bounds[i + 1], (firstDay + days.length) * A_DAY);
            for (int minute = from; minute < to; ) {
                int day = Math.floorDiv(minute, A_DAY);
                int next = Math.min(to, (day + 1) * A_DAY);
                days[day - firstDay] += (next - minute) * factor;
                minute = next;
            }
        }
    }
}
