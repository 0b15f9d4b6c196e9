package vn.thanhtri.tiers;

import java.util.Arrays;

/**
 * Facts of one kind in columns, by slot. {@code left} is the person (a of an encounter), {@code right} the setting (b of
 * an encounter; unused for case windows). Slots of removed facts are reused.
 */
final class FactColumns {
    static final int NONE = -1;

    long[] id = {};
    int[] left = {};
    int[] right = {};
    int[] from = {};
    int[] to = {};
    int size;

    void reserve(int capacity) {
        if (capacity > id.length) {
            id = Arrays.copyOf(id, capacity);
            left = Arrays.copyOf(left, capacity);
            right = Arrays.copyOf(right, capacity);
            from = Arrays.copyOf(from, capacity);
            to = Arrays.copyOf(to, capacity);
        }
    }

    int append(long factId, int leftIndex, int rightIndex, int fromMinute, int toMinute) {
        if (size == id.length) {
            reserve((int) Math.min(Integer.MAX_VALUE - 8L, Math.max(16L, size + (size >> 1))));
        }
        int slot = size++;
        set(slot, factId, leftIndex, rightIndex, fromMinute, toMinute);
        return slot;
    }

    void set(int slot, long factId, int leftIndex, int rightIndex, int fromMinute, int toMinute) {
        id[slot] = factId;
        left[slot] = leftIndex;
        right[slot] = rightIndex;
        from[slot] = fromMinute;
        to[slot] = toMinute;
    }

    /** An independent copy, so that what is built from facts is not changed by the facts' owner. */
    FactColumns copy() {
        FactColumns copy = new FactColumns();
        copy.id = Arrays.copyOf(id, size);
        copy.left = Arrays.copyOf(left, size);
        copy.right = Arrays.copyOf(right, size);
        copy.from = Arrays.copyOf(from, size);
        copy.to = Arrays.copyOf(to, size);
        copy.size = size;
        return copy;
    }
}
