package vn.thanhtri.message;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.round.RoundThread;

/** The thread of the outbox: at once when something was queued, else twice a minute. */
@Component
@ConditionalOnProperty(name = "thanhtri.rounds", matchIfMissing = true)
class OutboxRounds extends RoundThread {
    private final Outbox outbox;

    OutboxRounds(Outbox outbox, OutboxBell bell) {
        super("outbox", Duration.ofSeconds(30));
        this.outbox = outbox;
        bell.wakes(this::wake);
    }

    @Override
    protected void round() {
        outbox.sendDue();
    }
}
