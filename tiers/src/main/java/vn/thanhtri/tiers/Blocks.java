package vn.thanhtri.tiers;

import java.util.Arrays;

/**
 * For each owner a contiguous block of fixed-size entries, all in one int array: what is read together lies together. A
 * block that is full moves to the end with twice the room; when the array is full, blocks are moved together again.
 */
final class Blocks {
    /** The longest array that every virtual machine grants. */
    private static final int MAX_INTS = Integer.MAX_VALUE - 8;

    final int stride;
    int[] data;

    /** By owner, side by side since they are read together: where the block starts in {@code data}, and where it ends. */
    private int[] bounds;

    private int[] capacity;
    private int used;

    Blocks(int stride, int owners) {
        this.stride = stride;
        this.data = new int[0];
        this.bounds = new int[2 * owners];
        this.capacity = new int[owners];
    }

    /** Lays out blocks of exactly these capacities, all empty. Throws IllegalStateException past the size of an array. */
    void layOut(int[] entriesPerOwner) {
        long total = 0;
        for (int owner = 0; owner < entriesPerOwner.length; owner++) {
            if (total * stride > MAX_INTS) {
                break;
            }
            bounds[2 * owner] = (int) (total * stride);
            bounds[2 * owner + 1] = bounds[2 * owner];
            capacity[owner] = entriesPerOwner[owner];
            total += entriesPerOwner[owner];
        }
        if (total * stride > MAX_INTS) {
            throw new IllegalStateException(
                    "More than " + MAX_INTS / stride + " entries: past the limit of the engine");
        }
        data = new int[(int) (total * stride)];
        used = data.length;
    }

    void growOwners(int owners) {
        if (owners > capacity.length) {
            int length = Math.max(owners, capacity.length + (capacity.length >> 1));
            bounds = Arrays.copyOf(bounds, 2 * length);
            capacity = Arrays.copyOf(capacity, length);
        }
    }

    /** Makes room for one more entry and returns its place in {@code data}. */
    int append(int owner) {
        if (end(owner) - begin(owner) == capacity[owner] * stride) {
            move(owner, Math.max(4, capacity[owner] * 2));
        }
        int place = end(owner);
        bounds[2 * owner + 1] = place + stride;
        return place;
    }

    /** Removes the entry at this place of {@code data}; the owner's last entry takes its place. */
    void removeAt(int owner, int place) {
        int last = end(owner) - stride;
        bounds[2 * owner + 1] = last;
        System.arraycopy(data, last, data, place, stride);
    }

    /** The owner's first entry in {@code data}. */
    int begin(int owner) {
        return bounds[2 * owner];
    }

    /** One past the owner's last entry in {@code data}. */
    int end(int owner) {
        return bounds[2 * owner + 1];
    }

    private void move(int owner, int newCapacity) {
        long needed = (long) newCapacity * stride;
        if (used + needed > data.length) {
            compact(needed);
        }
        moveTo(owner, data, used);
        capacity[owner] = newCapacity;
        used += (int) needed;
    }

    private void compact(long needed) {
        long live = 0;
        for (int owner = 0; owner < capacity.length; owner++) {
            live += (long) capacity[owner] * stride;
        }
        long length = Math.min(MAX_INTS, Math.max(1024, (live + needed) * 5 / 4));
        if (live + needed > length) {
            throw new IllegalStateException(
                    "More than " + MAX_INTS / stride + " entries: past the limit of the engine");
        }
        int[] packed = new int[(int) length];
        int at = 0;
        for (int owner = 0; owner < capacity.length; owner++) {
            moveTo(owner, packed, at);
            at += capacity[owner] * stride;
        }
        data = packed;
        used = at;
    }

    private void moveTo(int owner, int[] target, int at) {
        int length = end(owner) - begin(owner);
        System.arraycopy(data, begin(owner), target, at, length);
        bounds[2 * owner] = at;
        bounds[2 * owner + 1] = at + length;
    }
}
