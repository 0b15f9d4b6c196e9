package vn.thanhtri.tiers.csv;

import java.util.Arrays;
import vn.thanhtri.tiers.FactColumns;

/**
 * Names of facts that wait to be looked up together: each look-up is a miss of the cache, and the machine waits for many at
 * once as long as for one.
 */
final class NameQueue {
    private static final int SIZE = 256;

    private final NamePool pool;
    private byte[] bytes = new byte[SIZE * 16];
    private final int[] end = new int[SIZE];
    private final long[] hash = new long[SIZE];
    private final int[] slot = new int[SIZE];
    private final boolean[] isRight = new boolean[SIZE];
    private int size;

    NameQueue(NamePool pool) {
        this.pool = pool;
    }

    /** The name is that of the left or right side of the fact in this slot. */
    void add(byte[] source, int from, int to, FactColumns facts, int factSlot, boolean right) {
        if (size == SIZE) {
            flush(facts);
        }
        int at = begin(size);
        int until = at + to - from;
        if (until > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(until, bytes.length * 2));
        }
        System.arraycopy(source, from, bytes, at, to - from);
        end[size] = until;
        hash[size] = NamePool.hash(bytes, at, until);
        slot[size] = factSlot;
        isRight[size++] = right;
    }

    /** Writes the indices of the names that wait into the facts. */
    void flush(FactColumns facts) {
        pool.fetch(hash, size);
        for (int i = 0; i < size; i++) {
            int index = pool.intern(bytes, begin(i), end[i], hash[i]);
            if (isRight[i]) {
                facts.right[slot[i]] = index;
            } else {
                facts.left[slot[i]] = index;
            }
        }
        size = 0;
    }

    private int begin(int i) {
        return i == 0 ? 0 : end[i - 1];
    }
}
