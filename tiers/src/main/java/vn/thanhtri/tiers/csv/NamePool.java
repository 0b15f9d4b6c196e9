package vn.thanhtri.tiers.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Names as bytes with dense indices from 0: an {@link Interner} for hundreds of millions of look-ups, which makes no
 * object per name.
 */
final class NamePool {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes = new byte[1 << 12];
    /** Where each name starts in {@code bytes}; the one after the last name is where the next will start. */
    private int[] start = new int[1 << 9];

    private int size;
    /**
     * Two longs a place, side by side since each look is a miss of the cache: the hash; then the length in the upper half
     * and the index + 1 in the lower, 0 where the place is free.
     */
    private long[] entries = new long[1 << 11];
    /** What {@link #fetch} read: kept, so that it has to be read. */
    @SuppressWarnings("UnusedVariable")
    private long fetched;

    int size() {
        return size;
    }

    /** The index of the name in {@code source[from, to)}; a new one when the name is new. */
    int intern(byte[] source, int from, int to) {
        return intern(source, from, to, hash(source, from, to));
    }

    /** Like {@link #intern(byte[], int, int)}, with the hash of the name. */
    int intern(byte[] source, int from, int to, long hash) {
        int length = to - from;
        int mask = (entries.length >> 1) - 1;
        int place = (int) (hash >>> 32) & mask;
        for (long entry = entries[2 * place + 1]; entry != 0; entry = entries[2 * place + 1]) {
            if (entries[2 * place] == hash && (int) (entry >>> 32) == length) {
                int index = (int) entry - 1;
                // names of the same length up to eight bytes have different hashes: each step of the hash can be undone
                if (length <= Long.BYTES || Arrays.equals(bytes, start[index], start[index + 1], source, from, to)) {
                    return index;
                }
            }
            place = (place + 1) & mask;
        }
        entries[2 * place] = hash;
        entries[2 * place + 1] = ((long) length << 32) | (size + 1);
        keep(source, from, to);
        if (size > entries.length / 4) {
            grow();
        }
        return size - 1;
    }

    /** Looks at the places of these names, so that they are in the cache when the names are interned. */
    void fetch(long[] hashes, int n) {
        int mask = (entries.length >> 1) - 1;
        long sum = 0;
        for (int i = 0; i < n; i++) {
            sum += entries[2 * ((int) (hashes[i] >>> 32) & mask)];
        }
        fetched = sum;
    }

    static long hash(byte[] source, int from, int to) {
        long hash = to - from;
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            hash = mix(hash ^ (long) LONGS.get(source, i));
        }
        long rest = 0;
        for (; i < to; i++) {
            rest = (rest << 8) | (source[i] & 0xff);
        }
        return mix(hash ^ rest);
    }

    private static long mix(long value) {
        long mixed = value * 0x9E37_79B9_7F4A_7C15L;
        return mixed ^ (mixed >>> 29);
    }

    private void keep(byte[] source, int from, int to) {
        int at = start[size];
        int length = to - from;
        if (at + length > bytes.length) {
            long wanted = Math.max((long) at + length, bytes.length * 2L);
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, wanted));
        }
        System.arraycopy(source, from, bytes, at, length);
        if (size + 2 > start.length) {
            start = Arrays.copyOf(start, start.length * 2);
        }
        start[++size] = at + length;
    }

    private void grow() {
        long[] old = entries;
        entries = new long[old.length * 2];
        int mask = (entries.length >> 1) - 1;
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] != 0) {
                int place = (int) (old[i] >>> 32) & mask;
                while (entries[2 * place + 1] != 0) {
                    place = (place + 1) & mask;
                }
                entries[2 * place] = old[i];
                entries[2 * place + 1] = old[i + 1];
            }
        }
    }

    /** Interns all names of another pool and returns the index here of each index there. */
    int[] internAll(NamePool other) {
        int[] here = new int[other.size];
        long[] hashes = new long[256];
        for (int begin = 0; begin < other.size; begin += hashes.length) {
            int n = Math.min(hashes.length, other.size - begin);
            for (int i = 0; i < n; i++) {
                hashes[i] = hash(other.bytes, other.start[begin + i], other.start[begin + i + 1]);
            }
            fetch(hashes, n);
            for (int i = 0; i < n; i++) {
                int name = begin + i;
                here[name] = intern(other.bytes, other.start[name], other.start[name + 1], hashes[i]);
            }
        }
        return here;
    }

    int length(int index) {
        return start[index + 1] - start[index];
    }

    byte byteAt(int index, int position) {
        return bytes[start[index] + position];
    }

    void copyTo(int index, byte[] target, int at) {
        System.arraycopy(bytes, start[index], target, at, length(index));
    }

    /** All indices in the order of their names' bytes, which in UTF-8 is the order of the characters' code points. */
    int[] sorted() {
        long[] prefixes = new long[size];
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
            prefixes[i] = prefix(i);
        }
        order = sortByPrefix(order, prefixes);
        for (int i = 0; i < size; ) {
            int end = i + 1;
            while (end < size && prefixes[order[end]] == prefixes[order[i]]) {
                end++;
            }
            if (end - i > 1) {
                sortRun(order, i, end);
            }
            i = end;
        }
        return order;
    }

    private long prefix(int index) {
        long prefix = 0;
        int length = Math.min(Long.BYTES, length(index));
        for (int i = 0; i < Long.BYTES; i++) {
            prefix = (prefix << 8) | (i < length ? byteAt(index, i) & 0xff : 0);
        }
        return prefix;
    }

    /** By one byte after the other from the last, skipping bytes in which all names agree. */
    private static int[] sortByPrefix(int[] order, long[] prefixes) {
        int[] from = order;
        int[] into = new int[order.length];
        for (int shift = 0; shift < Long.SIZE; shift += 8) {
            int[] counts = new int[257];
            for (long prefix : prefixes) {
                counts[(int) (prefix >>> shift & 0xff) + 1]++;
            }
            if (Arrays.stream(counts).anyMatch(count -> count == order.length)) {
                continue;
            }
            for (int digit = 0; digit < 256; digit++) {
                counts[digit + 1] += counts[digit];
            }
            for (int index : from) {
                into[counts[(int) (prefixes[index] >>> shift & 0xff)]++] = index;
            }
            int[] swap = from;
            from = into;
            into = swap;
        }
        return from;
    }

    private void sortRun(int[] order, int from, int to) {
        Integer[] run = new Integer[to - from];
        Arrays.setAll(run, i -> order[from + i]);
        Arrays.sort(
                run, (a, b) -> Arrays.compareUnsigned(bytes, start[a], start[a + 1], bytes, start[b], start[b + 1]));
        for (int i = 0; i < run.length; i++) {
            order[from + i] = run[i];
        }
    }
}
