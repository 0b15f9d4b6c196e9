package vn.thanhtri.tracing.tier;

/** Rows of one table on their way into what all hands fill together; flushed whole, so that hands seldom meet. */
final class RowBuffer implements BinaryRows.Reader {
    private static final int ROWS = 16_384;

    private final TierFactColumns all;
    private final TierFactColumns.Table table;
    private final long[] first = new long[ROWS];
    private final long[] second = new long[ROWS];
    private final long[] third = new long[ROWS];
    private final int[] from = new int[ROWS];
    private final int[] to = new int[ROWS];
    private int size;

    RowBuffer(TierFactColumns all, TierFactColumns.Table table) {
        this.all = all;
        this.table = table;
    }

    @Override
    public void row(long one, long two, long three, int fromMinute, int toMinute) {
        first[size] = one;
        second[size] = two;
        third[size] = three;
        from[size] = fromMinute;
        to[size] = toMinute;
        if (++size == ROWS) {
            flush();
        }
    }

    void flush() {
        synchronized (all) {
            for (int i = 0; i < size; i++) {
                table.add(all, first[i], second[i], third[i], from[i], to[i]);
            }
        }
        size = 0;
    }
}
