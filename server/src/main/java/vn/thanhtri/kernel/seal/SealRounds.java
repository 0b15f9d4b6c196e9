package vn.thanhtri.kernel.seal;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals every two seconds. */
@Component
@ConditionalOnProperty(name = "thanhtri.rounds", matchIfMissing = true)
class SealRounds {
    private static final Logger LOG = LoggerFactory.getLogger(SealRounds.class);
    private final Sealer sealer;

    SealRounds(Sealer sealer) {
        this.sealer = sealer;
    }

    @Scheduled(fixedDelay = 2, initialDelay = 2, timeUnit = TimeUnit.SECONDS)
    void round() {
        try {
            sealer.seal();
        } catch (RuntimeException failure) {
            // facts wait: the next round seals them
            LOG.warn("sealing is tried again in 2 s: {}", failure.getMessage());
        }
    }
}
