package vn.thanhtri.app.demo;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.MovableClock;
import vn.thanhtri.obligation.time.Timekeeper;

/** What the program does by itself while the story's time passes: once in an hour, as its schedules would. */
@Component
@ConditionalOnProperty(name = "thanhtri.demo", havingValue = "true")
class PassingTime {
    private static final Duration ROUND = Duration.ofHours(1);

    private final Timekeeper timekeeper;
    private @Nullable Instant last;

    PassingTime(Timekeeper timekeeper) {
        this.timekeeper = timekeeper;
    }

    void until(Instant at, MovableClock clock) {
        Instant begin = last;
        if (begin == null) {
            last = at;
            return;
        }
        for (Instant round = begin.plus(ROUND); !round.isAfter(at); round = round.plus(ROUND)) {
            clock.set(round);
            timekeeper.runDue(round);
            last = round;
        }
    }
}
