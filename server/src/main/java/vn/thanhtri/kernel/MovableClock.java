package vn.thanhtri.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that can be set and then runs on: a demonstration lives in August 2021, a replay goes through past days. */
public final class MovableClock extends Clock {
    private final Clock running;
    private final AtomicReference<Duration> shift;

    /** Shows what {@code running} shows until it is set. */
    public MovableClock(Clock running) {
        this(running, new AtomicReference<>(Duration.ZERO));
    }

    private MovableClock(Clock running, AtomicReference<Duration> shift) {
        this.running = running;
        this.shift = shift;
    }

    public static MovableClock startingAt(Instant instant) {
        MovableClock clock = new MovableClock(Clock.system(VietnamTime.ZONE));
        clock.set(instant);
        return clock;
    }

    public void set(Instant instant) {
        shift.set(Duration.between(running.instant(), instant));
    }

    public void advance(Duration duration) {
        shift.updateAndGet(now -> now.plus(duration));
    }

    @Override
    public Instant instant() {
        return running.instant().plus(shift.get());
    }

    @Override
    public ZoneId getZone() {
        return running.getZone();
    }

    /** The same clock shown in another zone: setting one sets both. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(running.withZone(zone), shift);
    }
}
