package vn.thanhtri.tracing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.web.Formats;

/** What the commands of tracing refuse, with the words {@code tracing.refusal.<code>}. */
public final class Refuse {
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

    /** Nothing that people report lies in the future. */
    public static void future(@Nullable Instant at, Instant now, String field) {
        if (at != null && at.isAfter(now)) {
            when(true, "future", field, Map.of("at", say(at), "now", say(now)));
        }
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
