package vn.thanhtri.tiers;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Local minutes since 1970-01-01T00:00, as an int. Finite minutes lie in [{@link #FIRST}, {@link #LAST}], the years 1 to
 * 5999; the two open ends of an interval lie outside of them.
 */
public final class Minutes {
    /** The start of an interval that has been since always. */
    public static final int SINCE_ALWAYS = Integer.MIN_VALUE;
    /** The end of an interval that is still open. */
    public static final int STILL_OPEN = Integer.MAX_VALUE;

    public static final int PER_DAY = 24 * 60;
    /** 0001-01-01T00:00. */
    public static final int FIRST = -1_035_593_280;
    /** 5999-12-31T23:59. */
    public static final int LAST = 2_119_574_879;

    private Minutes() {}

    /** The minute that holds this local time; seconds are cut. Throws IllegalArgumentException outside of the years 1 to 5999. */
    public static int of(LocalDateTime local) {
        long minute = Math.floorDiv(local.toEpochSecond(ZoneOffset.UTC), 60L);
        if (minute < FIRST || minute > LAST) {
            throw new IllegalArgumentException("Time " + local + " is outside of the years 1 to 5999");
        }
        return (int) minute;
    }

    /** The local time of a finite minute. Throws IllegalArgumentException for an open end. */
    public static LocalDateTime toLocalDateTime(int minute) {
        if (!isFinite(minute)) {
            throw new IllegalArgumentException("Minute " + minute + " is an open end, not a time");
        }
        return LocalDateTime.ofEpochSecond(minute * 60L, 0, ZoneOffset.UTC);
    }

    public static boolean isFinite(int minute) {
        return minute >= FIRST && minute <= LAST;
    }

    /** {@code minute + length}, where the open ends stay open and a sum past the last minute becomes open. */
    static int plus(int minute, int length) {
        if (minute == SINCE_ALWAYS) {
            return SINCE_ALWAYS;
        }
        long sum = (long) minute + length;
        return sum >= STILL_OPEN ? STILL_OPEN : (int) sum;
    }

    static void requireInterval(int from, int to) {
        if (from != SINCE_ALWAYS && !isFinite(from)) {
            throw new IllegalArgumentException("Start " + from + " is neither a minute nor SINCE_ALWAYS");
        }
        if (to != STILL_OPEN && !isFinite(to)) {
            throw new IllegalArgumentException("End " + to + " is neither a minute nor STILL_OPEN");
        }
        if (to < from) {
            throw new IllegalArgumentException("Interval ends before it starts: [" + from + ", " + to + ")");
        }
    }

    static void requireIndex(String what, int index) {
        if (index < 0) {
            throw new IllegalArgumentException(what + " " + index + " is negative; indices are dense and start at 0");
        }
    }
}
