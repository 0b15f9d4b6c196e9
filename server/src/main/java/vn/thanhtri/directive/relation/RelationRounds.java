package vn.thanhtri.directive.relation;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;

/** Twice a minute: what a newer document ends or changes from an hour that has come. */
@Component
@ConditionalOnProperty(name = "thanhtri.rounds", matchIfMissing = true)
class RelationRounds {
    private final RelationEffects effects;

    RelationRounds(RelationEffects effects) {
        this.effects = effects;
    }

    @Scheduled(initialDelay = 10_000, fixedDelay = 30_000)
    void run() {
        Acting.run(Actor.system(), effects::runDue);
    }
}
