package vn.thanhtri.tracing;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.web.Formats;

/** What the commands of tracing refuse, with the words {@code tracing.refusal.<code>}. */
public final class Refuse {
    /** Who types 2012 for 2021 is asked; an epidemic of six years ago can still be entered. */
    private static final int OLDEST_YEARS = 6;

    private static final Duration FURTHEST_PLAN = Duration.ofDays(90);

    private Refuse() {}

    public static void when(boolean refused, String code, String field, Map<String, String> numbers) {
        if (refused) {
            throw Refusal.ofField("tracing.refusal." + code, field, numbers).asException();
        }
    }

    public static void when(boolean refused, String code, String field) {
        when(refused, code, field, Map.of());
    }

    /** What cannot be done now but can be soon. */
    public static RefusedException later(String code, int seconds) {
        return Refusal.of("tracing.refusal." + code, Map.of("seconds", String.valueOf(seconds)))
                .retryAfter(seconds)
                .asException();
    }

    /** Nothing that people report lies in the future, or so far back that a digit must be wrong. */
    public static void future(@Nullable Instant at, Instant now, String field) {
        if (at != null && at.isAfter(now)) {
            when(true, "future", field, Map.of("at", say(at), "now", say(now)));
        }
        longAgo(at, now, field);
    }

    /** What is planned may lie ahead, but not further than anybody plans. */
    public static void farAhead(@Nullable Instant at, Instant now, String field) {
        if (at != null && at.isAfter(now.plus(FURTHEST_PLAN))) {
            when(true, "far-ahead", field, Map.of("at", say(at), "days", String.valueOf(FURTHEST_PLAN.toDays())));
        }
        longAgo(at, now, field);
    }

    private static void longAgo(@Nullable Instant at, Instant now, String field) {
        LocalDate earliest = VietnamTime.dayOf(now).minusYears(OLDEST_YEARS);
        if (at != null && at.isBefore(VietnamTime.at(earliest, LocalTime.MIN))) {
            when(true, "long-ago", field, Map.of("at", say(at), "earliest", Formats.day(earliest)));
        }
    }

    /** What a program left out. */
    public static void missing(@Nullable Object value, String field) {
        when(value == null, "missing", field, Map.of("field", field));
    }

    /** A text that may be left out. */
    public static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    /** 05/08/2021 14:12 */
    public static String say(Instant at) {
        return Formats.day(VietnamTime.dayOf(at)) + " " + Formats.clock(at);
    }

    public static @Nullable Instant time(Map<String, String> values, String field) {
        String typed = values.getOrDefault(field, "");
        if (typed.isBlank()) {
            return null;
        }
        try {
            return VietnamTime.at(LocalDateTime.parse(typed));
        } catch (DateTimeException unreadable) {
            throw Refusal.ofField("tracing.refusal.time", field, Map.of("given", typed))
                    .asException();
        }
    }
}
