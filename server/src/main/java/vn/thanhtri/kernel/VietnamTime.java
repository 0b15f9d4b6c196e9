package vn.thanhtri.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** Rules of time: every day and hour of a Vietnamese rule is local to Asia/Ho_Chi_Minh. */
public final class VietnamTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietnamTime() {}

    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    public static LocalDateTime localOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDateTime();
    }

    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    public static Instant at(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }

    /** Minutes since 1970-01-01T00:00 local time: the unit of the tier engine. */
    public static int minuteOf(Instant instant) {
        LocalDateTime local = localOf(instant);
        return Math.toIntExact(local.toEpochSecond(java.time.ZoneOffset.UTC) / 60);
    }

    public static Instant ofMinute(int minute) {
        return at(LocalDateTime.ofEpochSecond(minute * 60L, 0, java.time.ZoneOffset.UTC));
    }
}
