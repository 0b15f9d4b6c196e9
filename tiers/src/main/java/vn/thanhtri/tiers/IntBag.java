package vn.thanhtri.tiers;

import java.util.Arrays;

/** A list of distinct indices that is emptied in one step: each member is stamped with the round in which it came. */
final class IntBag {
    int[] items = new int[64];
    int size;
    private int[] stamp = {};
    private int round = 1;

    /** False when it was there already. */
    boolean add(int index) {
        if (index >= stamp.length) {
            stamp = Arrays.copyOf(stamp, Math.max(index + 1, stamp.length + (stamp.length >> 1)));
        }
        if (stamp[index] == round) {
            return false;
        }
        stamp[index] = round;
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        items[size++] = index;
        return true;
    }

    boolean contains(int index) {
        return index < stamp.length && stamp[index] == round;
    }

    void clear() {
        size = 0;
        if (++round == 0) {
            Arrays.fill(stamp, 0);
            round = 1;
        }
    }
}
