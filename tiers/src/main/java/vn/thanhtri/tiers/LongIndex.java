package vn.thanhtri.tiers;

/** From a fact id to its slot: open addressing, linear probing, at most two thirds full. */
final class LongIndex {
    static final int ABSENT = -1;

    private long[] keys;
    /** Slot + 1; 0 where the place is free. */
    private int[] values;

    private int size;

    LongIndex(int expected) {
        int length = Integer.highestOneBit(Math.max(16, (int) Math.min(1 << 29, expected * 3L / 2)) - 1) << 1;
        keys = new long[length];
        values = new int[length];
    }

    int find(long key) {
        int place = place(key);
        return values[place] - 1;
    }

    void put(long key, int slot) {
        int place = place(key);
        if (values[place] == 0) {
            keys[place] = key;
            size++;
        }
        values[place] = slot + 1;
        if (size > values.length / 3 * 2) {
            grow();
        }
    }

    /** Closes the gap by moving back what had been pushed past it. */
    void remove(long key) {
        int gap = place(key);
        if (values[gap] == 0) {
            return;
        }
        size--;
        int mask = values.length - 1;
        for (int i = (gap + 1) & mask; values[i] != 0; i = (i + 1) & mask) {
            int home = home(keys[i], mask);
            if (((i - home) & mask) >= ((i - gap) & mask)) {
                keys[gap] = keys[i];
                values[gap] = values[i];
                gap = i;
            }
        }
        values[gap] = 0;
    }

    int size() {
        return size;
    }

    private int place(long key) {
        int mask = values.length - 1;
        int place = home(key, mask);
        while (values[place] != 0 && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private static int home(long key, int mask) {
        long mixed = key * 0x9E37_79B9_7F4A_7C15L;
        return (int) (mixed >>> 32) & mask;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != 0) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                values[place] = oldValues[i];
            }
        }
    }
}
