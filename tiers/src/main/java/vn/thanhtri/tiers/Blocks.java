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
    /** Where the owner's block starts in {@code data}. */
    int[] start;
    /** Entries in the owner's block. */
    int[] count;

    private int[] capacity;
    private int used;

    Blocks(int stride, int owners) {
        this.stride = stride;
        this.data = new int[0];
        this.start = new int[owners];
        this.count = new int[owners];
        this.capacity = new int[owners];
    }

    /** Lays out blocks of exactly these capacities, all empty. Throws IllegalStateException past the size of an array. */
    void layOut(int[] entriesPerOwner) {
        long total = 0;
        for (int owner = 0; owner < entriesPerOwner.length; owner++) {
            if (total * stride > MAX_INTS) {
                break;
            }
            start[owner] = (int) (total * stride);
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
        if (owners > start.length) {
            int length = Math.max(owners, start.length + (start.length >> 1));
            start = Arrays.copyOf(start, length);
            count = Arrays.copyOf(count, length);
            capacity = Arrays.copyOf(capacity, length);
        }
    }

    /** Makes room for one more entry and returns its place in {@code data}. */
    int append(int owner) {
        if (count[owner] == capacity[owner]) {
            move(owner, Math.max(4, capacity[owner] * 2));
        }
        return start[owner] + stride * count[owner]++;
    }

    /** Removes the entry at this place of {@code data}; the owner's last entry takes its place. */
    void removeAt(int owner, int place) {
        int last = start[owner] + stride * --count[owner];
        System.arraycopy(data, last, data, place, stride);
    }

    /** One past the owner's last entry in {@code data}. */
    int end(int owner) {
        return start[owner] + stride * count[owner];
    }

    private void move(int owner, int newCapacity) {
        long needed = (long) newCapacity * stride;
        if (used + needed > data.length) {
            compact(needed);
        }
        System.arraycopy(data, start[owner], data, used, count[owner] * stride);
        start[owner] = used;
        capacity[owner] = newCapacity;
        used += (int) needed;
    }

    private void compact(long needed) {
        long live = 0;
        for (int owner = 0; owner < start.length; owner++) {
            live += (long) capacity[owner] * stride;
        }
        long length = Math.min(MAX_INTS, Math.max(1024, (live + needed) * 5 / 4));
        if (live + needed > length) {
            throw new IllegalStateException(
                    "More than " + MAX_INTS / stride + " entries: past the limit of the engine");
        }
        int[] packed = new int[(int) length];
        int at = 0;
        for (int owner = 0; owner < start.length; owner++) {
            System.arraycopy(data, start[owner], packed, at, count[owner] * stride);
            start[owner] = at;
            at += capacity[owner] * stride;
        }
        data = packed;
        used = at;
    }
}
