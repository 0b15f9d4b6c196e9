package vn.thanhtri.tiers;

import java.util.Arrays;

/** A list of (person, from, to). */
final class Pieces {
    int[] person = new int[64];
    int[] from = new int[64];
    int[] to = new int[64];
    int size;

    void clear() {
        size = 0;
    }

    void add(int who, int start, int end) {
        if (size == person.length) {
            person = Arrays.copyOf(person, size * 2);
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
        }
        person[size] = who;
        from[size] = start;
        to[size++] = end;
    }
}
