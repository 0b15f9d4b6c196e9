package vn.thanhtri.people.officer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/**
 * Wrong passwords make who types them wait, by source and by account as tried from there: nobody can lock somebody else out, and
 * a name that does not exist waits like one that does. Each server counts for itself.
 */
@Component
class SignInDelays {
    /** Tries that cost nothing: people mistype. */
    static final int FREE = 4;

    private static final int FREE_OF_SOURCE = 40;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST_KEPT = 50_000;

    private final Map<String, Tries> tries = new ConcurrentHashMap<>();
    private final Clock clock;

    SignInDelays(Clock clock) {
        this.clock = clock;
    }

    private record Tries(int wrong, Instant last) {}

    /** How long to wait before the next try; zero when it may be tried now. */
    Duration left(String source, String username) {
        Duration account = left(key(source, username), FREE);
        Duration whole = left(source, FREE_OF_SOURCE);
        return account.compareTo(whole) > 0 ? account : whole;
    }

    void failed(String source, String username) {
        if (tries.size() > MOST_KEPT) {
            Instant old = clock.instant().minus(LONGEST);
            tries.values().removeIf(each -> each.last().isBefore(old));
        }
        count(key(source, username));
        count(source);
    }

    void succeeded(String source, String username) {
        tries.remove(key(source, username));
    }

    private void count(String key) {
        Instant now = clock.instant();
        BiFunction<String, Tries, Tries> more = (any, before) -> new Tries(before.wrong() + 1, now);
        tries.putIfAbsent(key, new Tries(0, now));
        tries.computeIfPresent(key, more);
    }

    private Duration left(String key, int free) {
        Tries before = tries.get(key);
        if (before == null || before.wrong() < free) {
            return Duration.ZERO;
        }
        // 2, 4, 8 … seconds after each further one
        long seconds = 1L << Math.min(before.wrong() - free + 1, 30);
        Duration wait = seconds > LONGEST.toSeconds() ? LONGEST : Duration.ofSeconds(seconds);
        Duration passed = Duration.between(before.last(), clock.instant());
        return passed.isNegative() || passed.compareTo(wait) < 0
                ? wait.minus(passed.isNegative() ? Duration.ZERO : passed)
                : Duration.ZERO;
    }

    private static String key(String source, String username) {
        return source + " " + username.strip().toLowerCase(Locale.ROOT);
    }
}
