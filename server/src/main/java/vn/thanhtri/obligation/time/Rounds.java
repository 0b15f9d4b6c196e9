package vn.thanhtri.obligation.time;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.thanhtri.obligation.ledger.LedgerNews;
import vn.thanhtri.obligation.ledger.Worker;

/** The thread of the engine: works the queue off as soon as something is marked, and looks at the clock twice a minute. */
@Component
@ConditionalOnProperty(name = "thanhtri.rounds", matchIfMissing = true)
class Rounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration ROUND = Duration.ofSeconds(30);

    private final Worker worker;
    private final Timekeeper timekeeper;
    private final Clock clock;
    private final Semaphore woken = new Semaphore(0);
    private volatile @Nullable Thread thread;

    Rounds(Worker worker, Timekeeper timekeeper, LedgerNews news, Clock clock) {
        this.worker = worker;
        this.timekeeper = timekeeper;
        this.clock = clock;
        news.work(woken::release);
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("obligations").start(this::run);
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                timekeeper.runDue(clock.instant());
                long roundEnds = System.nanoTime() + ROUND.toNanos();
                while (woken.tryAcquire(roundEnds - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    woken.drainPermits();
                    worker.drain();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failure) {
                LOG.error("the round is tried again in {} s", ROUND.toSeconds(), failure);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(ROUND);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
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
