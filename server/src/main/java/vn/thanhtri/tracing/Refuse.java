package vn.thanhtri.tracing;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.web.Formats;

/** What the commands of tracing refuse, with the words {@code tracing.refusal.<code>}. */
final class Refuse {
    private Refuse() {}

    static void when(boolean refused, String code, String field, Map<String, String> numbers) {
        if (refused) {
            throw Refusal.ofField("tracing.refusal." + code, field, numbers).asException();
        }
    }

    static void when(boolean refused, String code, String field) {
        when(refused, code, field, Map.of());
    }

    /** What cannot be done now but can be soon. */
    static RefusedException later(String code, int seconds) {
        return Refusal.of("tracing.refusal." + code, Map.of("seconds", String.valueOf(seconds)))
                .retryAfter(seconds)
                .asException();
    }

    /** Whoever only looks on does not enter: health staff, commanders and the program itself do. */
    static void unlessEntering() {
        boolean enters = switch (Acting.current().role()) {
            case COMMANDER, EPIDEMIOLOGIST, OFFICER, SYSTEM -> true;
            case OFFICE, POLICE, ADMINISTRATOR -> false;
        };
        when(!enters, "role", "");
    }

    /** Nothing that people report lies in the future. */
    static void future(@Nullable Instant at, Instant now, String field) {
        if (at != null && at.isAfter(now)) {
            when(true, "future", field, Map.of("at", say(at), "now", say(now)));
        }
    }

    /** 05/08/2021 14:12 */
    static String say(Instant at) {
        return Formats.day(VietnamTime.dayOf(at)) + " " + Formats.clock(at);
    }
}
