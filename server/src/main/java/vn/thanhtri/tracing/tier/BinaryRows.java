package vn.thanhtri.tracing.tier;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.tiers.Minutes;

/**
 * Rows of three {@code bigint} and two {@code timestamptz} as PostgreSQL sends them in binary
 * (<a href="https://www.postgresql.org/docs/18/sql-copy.html">COPY, file formats</a>): no text, no object for a row. Times
 * become minutes of the tier engine here, which costs less than in the database.
 */
final class BinaryRows {
    private static final int SIGNATURE_BYTES = 11;
    private static final int NULL = -1;
    private static final long MICROS_A_MINUTE = 60_000_000;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    /** Since then Vietnam's clocks stand at UTC+7; before, the tables of zones are asked. */
    private static final long UTC_PLUS_7_SINCE = micros(Instant.parse("1976-01-01T00:00:00Z"));

    private static final int EPOCH_MINUTE = VietnamTime.minuteOf(EPOCH);

    /** Who takes the rows, one at a time. {@code third} is {@link #NONE} for null. */
    interface Reader {
        void row(long first, long second, long third, int fromMinute, int toMinute);
    }

    static final long NONE = Long.MIN_VALUE;

    private final CopyManager copies;

    BinaryRows(CopyManager copies) {
        this.copies = copies;
    }

    /** @param select gives three columns of type bigint, the third may be null, and two of timestamptz, null for open ends */
    void read(String select, Reader reader) throws SQLException {
        CopyOut copy = copies.copyOut("copy (" + select + ") to stdout (format binary)");
        boolean first = true;
        byte @Nullable [] message;
        while ((message = copy.readFromCopy()) != null) {
            ByteBuffer bytes = ByteBuffer.wrap(message);
            if (first) {
                bytes.position(SIGNATURE_BYTES + Integer.BYTES);
                int extension = bytes.getInt();
                bytes.position(bytes.position() + extension);
                first = false;
            }
            // the end is a row of -1 fields
            while (bytes.hasRemaining() && bytes.getShort() >= 0) {
                reader.row(
                        number(bytes),
                        number(bytes),
                        number(bytes),
                        minute(bytes, Minutes.SINCE_ALWAYS),
                        minute(bytes, Minutes.STILL_OPEN));
            }
        }
    }

    private static long number(ByteBuffer bytes) {
        return bytes.getInt() == NULL ? NONE : bytes.getLong();
    }

    private static int minute(ByteBuffer bytes, int open) {
        return bytes.getInt() == NULL ? open : minuteOf(bytes.getLong());
    }

    /** @param micros since 2000-01-01T00:00Z */
    static int minuteOf(long micros) {
        if (micros >= UTC_PLUS_7_SINCE) {
            return EPOCH_MINUTE + Math.toIntExact(Math.floorDiv(micros, MICROS_A_MINUTE));
        }
        Instant instant = EPOCH.plusNanos(Math.floorMod(micros, 1_000_000L) * 1_000)
                .plusSeconds(Math.floorDiv(micros, 1_000_000L));
        long seconds = VietnamTime.localOf(instant).toEpochSecond(ZoneOffset.UTC);
        return Math.toIntExact(Math.floorDiv(seconds, 60L));
    }

    static long micros(Instant instant) {
        return (instant.getEpochSecond() - EPOCH.getEpochSecond()) * 1_000_000 + instant.getNano() / 1_000;
    }
}
