package vn.thanhtri.tiers;

import java.util.Arrays;

/** A list of rows (person, other, from, to), where {@code other} is a person, a setting, or nothing. */
final class Pieces {
    static final int STRIDE = 4;

    int[] data = new int[64 * STRIDE];
    /** Used ints of {@code data}. */
    int length;

    void clear() {
        length = 0;
    }

    boolean isEmpty() {
        return length == 0;
    }

    void add(int person, int other, int from, int to) {
        if (length == data.length) {
            data = Arrays.copyOf(data, length * 2);
        }
        data[length] = person;
        data[length + 1] = other;
        data[length + 2] = from;
        data[length + 3] = to;
        length += STRIDE;
    }
}
