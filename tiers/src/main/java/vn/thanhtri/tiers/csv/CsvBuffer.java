package vn.thanhtri.tiers.csv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** A window on a file that moves along, with the fields of the record at hand. */
abstract class CsvBuffer {
    /** The longest record. A quote that is never closed ends here instead of eating the file. */
    static final int MAX_RECORD_BYTES = 1 << 20;

    private static final int BUFFER_BYTES = 1 << 18;
    private static final int MAX_FIELDS = 64;

    /** What stopped the reading. */
    enum Trouble {
        NONE,
        /** A quote, where the reader was told to expect none because it does not begin at the file's begin. */
        QUOTE_FOUND,
        RECORD_TOO_LONG,
        STRAY_QUOTE,
        TOO_MANY_FIELDS
    }

    byte[] buffer = new byte[BUFFER_BYTES];
    final int[] fieldStart = new int[MAX_FIELDS];
    final int[] fieldEnd = new int[MAX_FIELDS];
    int fields;
    Trouble trouble = Trouble.NONE;

    private final FileChannel channel;
    final long end;
    final boolean quotesAllowed;
    /** Offset in the file of {@code buffer[0]}. */
    long base;

    int position;
    int limit;
    private boolean atEnd;
    int recordStart;

    CsvBuffer(FileChannel channel, long begin, long end, boolean quotesAllowed) {
        this.channel = channel;
        this.base = begin;
        this.end = end;
        this.quotesAllowed = quotesAllowed;
    }

    final boolean endField(int from, int to) {
        if (fields == MAX_FIELDS) {
            return trouble(Trouble.TOO_MANY_FIELDS);
        }
        fieldStart[fields] = from;
        fieldEnd[fields++] = to;
        return true;
    }

    final boolean trouble(Trouble what) {
        trouble = what;
        return false;
    }

    /** Reads on within a record: moves it to the begin of the buffer, with its fields. */
    final boolean more() throws IOException {
        if (limit - recordStart > MAX_RECORD_BYTES) {
            return trouble(Trouble.RECORD_TOO_LONG);
        }
        int shift = recordStart;
        boolean got = fill(recordStart);
        for (int i = 0; i < fields && shift != recordStart; i++) {
            fieldStart[i] -= shift;
            fieldEnd[i] -= shift;
        }
        return got;
    }

    /** Keeps what lies from this place on and reads more after it. False at the end of the file. */
    final boolean fill(int keepFrom) throws IOException {
        if (atEnd) {
            return false;
        }
        int kept = limit - keepFrom;
        if (kept > buffer.length / 2) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        System.arraycopy(buffer, keepFrom, buffer, 0, kept);
        base += keepFrom;
        recordStart -= keepFrom;
        position -= keepFrom;
        limit = kept;
        int read = channel.read(ByteBuffer.wrap(buffer, kept, buffer.length - kept), base + kept);
        if (read <= 0) {
            atEnd = true;
            return false;
        }
        limit += read;
        return true;
    }
}
