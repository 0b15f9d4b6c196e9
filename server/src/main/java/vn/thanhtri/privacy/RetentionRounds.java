package vn.thanhtri.privacy;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.round.RoundThread;

/** Looks four times a day whose time is over. */
@Component
@ConditionalOnProperty(name = "thanhtri.rounds", matchIfMissing = true)
class RetentionRounds extends RoundThread {
    private final Retention retention;

    RetentionRounds(Retention retention) {
        super("retention", Duration.ofHours(6));
        this.retention = retention;
    }

    @Override
    protected void round() {
        retention.expungeDue();
    }
}
