package vn.thanhtri.quarantine.stay;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.Refusal;

/** What the commands of quarantine refuse, with the words {@code stay.refusal.<code>}. */
public final class Refuse {
    private Refuse() {}

    public static void when(boolean refused, String code, String field) {
        when(refused, code, field, Map.of());
    }

    public static void when(boolean refused, String code, String field, Map<String, String> numbers) {
        if (refused) {
            throw Refusal.ofField("stay.refusal." + code, field, numbers).asException();
        }
    }

    public static void because(
            boolean refused, String code, String field, @Nullable Clause clause, Map<String, String> numbers) {
        if (refused) {
            Refusal refusal = Refusal.ofField("stay.refusal." + code, field, numbers);
            throw (clause == null ? refusal : refusal.because(clause)).asException();
        }
    }

    /** An earlier moment than what it follows on; clocks that differ by less than a minute are one. */
    public static void before(@Nullable Instant at, Instant earliest, String code, String field) {
        if (at != null && at.isBefore(earliest.minus(Duration.ofSeconds(59)))) {
            when(true, code, field, Map.of("at", say(at), "earliest", say(earliest)));
        }
    }

    public static void future(@Nullable Instant at, Instant now, String field) {
        vn.thanhtri.tracing.Refuse.future(at, now, field);
    }

    public static Step needs(Optional<Step> step, String code, String field, Stay stay) {
        return step.orElseThrow(() -> Refusal.ofField("stay.refusal." + code, field, Map.of("name", stay.label()))
                .asException());
    }

    public static String say(@Nullable Instant at) {
        return at == null ? "" : vn.thanhtri.tracing.Refuse.say(at);
    }
}
