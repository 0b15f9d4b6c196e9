package vn.thanhtri.tracing.tier;

import java.util.Arrays;

/** Gives numbers of the database dense indices from 0, in the order in which they are first seen. */
final class DenseIndex {
    private static final int ABSENT = -1;

    private long[] keys = new long[1 << 10];
    private int[] places = new int[1 << 10];
    private long[] ids = new long[1 << 9];
    private int size;

    /** The index of the number; a new one when it is new. */
    int of(long id) {
        int place = place(id);
        if (places[place] != 0) {
            return places[place] - 1;
        }
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
        }
        ids[size++] = id;
        keys[place] = id;
        places[place] = size;
        if (size > keys.length / 2) {
            grow();
        }
        return size - 1;
    }

    /** The index of the number; -1 where it has none. */
    int find(long id) {
        int place = place(id);
        return places[place] == 0 ? ABSENT : places[place] - 1;
    }

    long idAt(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("index " + index + " of " + size);
        }
        return ids[index];
    }

    int size() {
        return size;
    }

    private int place(long id) {
        int mask = keys.length - 1;
        int place = (int) ((id * 0x9E37_79B9_7F4A_7C15L) >>> 32) & mask;
        while (places[place] != 0 && keys[place] != id) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        keys = new long[keys.length * 2];
        places = new int[places.length * 2];
        for (int index = 0; index < size; index++) {
            int place = place(ids[index]);
            keys[place] = ids[index];
            places[place] = index + 1;
        }
    }
}
