package vn.thanhtri.message;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The thread of the outbox: at once when something was queued, else twice a minute. */
@Component
@ConditionalOnProperty(name = "thanhtri.rounds", matchIfMissing = true)
class OutboxRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRounds.class);
    private static final long ROUND_SECONDS = 30;

    private final Outbox outbox;
    private final OutboxBell bell;
    private volatile @Nullable Thread thread;

    OutboxRounds(Outbox outbox, OutboxBell bell) {
        this.outbox = outbox;
        this.bell = bell;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("outbox").start(this::run);
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                outbox.sendDue();
            } catch (RuntimeException failure) {
                LOG.error("the outbox is tried again in {} s", ROUND_SECONDS, failure);
            }
            try {
                bell.await(ROUND_SECONDS);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(3));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
