package vn.thanhtri.tiers;

import java.util.Arrays;

/**
 * Facts of one kind in columns, by slot. {@code left} is the person (a of an encounter), {@code right} the setting (b of
 * an encounter; unused for case windows). Slots of removed facts are reused. The arrays are the columns themselves: whoever
 * fills them keeps {@code size}.
 */
public final class FactColumns {
    /** No person or setting. */
    public static final int NONE = -1;

    /** Empty where facts have no ids. */
    public long[] id = {};

    public int[] left = {};
    public int[] right = {};
    public int[] from = {};
    public int[] to = {};
    public int size;

    private final boolean withIds;

    FactColumns() {
        this(true);
    }

    private FactColumns(boolean withIds) {
        this.withIds = withIds;
    }

    /** For facts on their way to others: a third less to write. */
    public static FactColumns withoutIds() {
        return new FactColumns(false);
    }

    /** Makes room for this many facts. */
    public void reserve(int capacity) {
        if (capacity > left.length) {
            if (withIds) {
                id = Arrays.copyOf(id, capacity);
            }
            left = Arrays.copyOf(left, capacity);
            right = Arrays.copyOf(right, capacity);
            from = Arrays.copyOf(from, capacity);
            to = Arrays.copyOf(to, capacity);
        }
    }

    /** Adds a fact and returns its slot. */
    public int append(long factId, int leftIndex, int rightIndex, int fromMinute, int toMinute) {
        if (size == left.length) {
            reserve((int) Math.min(Integer.MAX_VALUE - 8L, Math.max(16L, size + (size >> 1))));
        }
        int slot = size++;
        set(slot, factId, leftIndex, rightIndex, fromMinute, toMinute);
        return slot;
    }

    void set(int slot, long factId, int leftIndex, int rightIndex, int fromMinute, int toMinute) {
        if (withIds) {
            id[slot] = factId;
        }
        left[slot] = leftIndex;
        right[slot] = rightIndex;
        from[slot] = fromMinute;
        to[slot] = toMinute;
    }

    /** An independent copy, so that what is built from facts is not changed by the facts' owner. */
    FactColumns copy() {
        FactColumns copy = new FactColumns(withIds);
        copy.id = Arrays.copyOf(id, withIds ? size : 0);
        copy.left = Arrays.copyOf(left, size);
        copy.right = Arrays.copyOf(right, size);
        copy.from = Arrays.copyOf(from, size);
        copy.to = Arrays.copyOf(to, size);
        copy.size = size;
        return copy;
    }
}
