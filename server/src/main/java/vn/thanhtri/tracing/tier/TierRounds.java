package vn.thanhtri.tracing.tier;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;

/**
 * Loads the tiers after the start and follows other servers on the same database, every second; lets time pass every minute.
 */
@Component
@ConditionalOnProperty(name = "thanhtri.rounds", matchIfMissing = true)
class TierRounds {
    private static final long MINUTE_NANOS = 60_000_000_000L;

    private final TierMemory memory;
    private final TierKeeper keeper;
    private long timeToPassNanos = System.nanoTime();

    TierRounds(TierMemory memory, TierKeeper keeper) {
        this.memory = memory;
        this.keeper = keeper;
    }

    @Scheduled(fixedDelay = 1_000)
    void follow() {
        Acting.run(Actor.system(), () -> {
            memory.follow();
            if (memory.status().isReady() && System.nanoTime() - timeToPassNanos >= 0) {
                keeper.follow();
                timeToPassNanos = System.nanoTime() + MINUTE_NANOS;
            }
        });
    }
}
