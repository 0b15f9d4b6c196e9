package vn.thanhtri.tracing.tier;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * The tiers in {@code /actuator/health}: always up, with how far they are. A server that is loading shows its pages, so nobody
 * should restart it or lead officers elsewhere.
 */
@Component("tiers")
class TierHealth implements HealthIndicator {
    private final TierMemory memory;

    TierHealth(TierMemory memory) {
        this.memory = memory;
    }

    @Override
    public Health health() {
        TierStatus status = memory.status();
        return Health.up()
                .withDetail("state", status.state())
                .withDetail("facts", status.facts())
                .withDetail("percent", status.percent())
                .withDetail("lagFacts", status.lagFacts())
                .withDetail("lagSeconds", status.lagSeconds())
                .build();
    }
}
