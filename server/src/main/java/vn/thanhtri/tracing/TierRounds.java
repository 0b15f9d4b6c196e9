package vn.thanhtri.tracing;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;

/** Brings the tiers into memory after the start; from then on lets time pass and follows other processes, every minute. */
@Component
@ConditionalOnProperty(name = "thanhtri.rounds", matchIfMissing = true)
class TierRounds {
    private final TierKeeper keeper;

    TierRounds(TierKeeper keeper) {
        this.keeper = keeper;
    }

    @Scheduled(initialDelay = 3_000, fixedDelay = 60_000)
    void follow() {
        Acting.run(Actor.system(), keeper::follow);
    }
}
