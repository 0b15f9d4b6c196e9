package vn.thanhtri.kernel.round;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A thread that works in rounds while the program serves: at a fixed distance, and between them at once when it is woken. A
 * round that fails is logged and tried again at its time; a failure never ends the thread.
 */
public abstract class RoundThread implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RoundThread.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final String name;
    private final Duration every;
    private final Semaphore woken = new Semaphore(0);
    private volatile @Nullable Thread thread;

    /** @param name of the thread, e.g. {@code outbox} */
    protected RoundThread(String name, Duration every) {
        this.name = name;
        this.every = every;
    }

    /** What is due now. */
    protected abstract void round();

    /** What somebody woke the thread for; the whole round where nothing smaller will do. */
    protected void onceWoken() {
        round();
    }

    public final void wake() {
        woken.release();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                guarded(this::round);
                long ends = System.nanoTime() + every.toNanos();
                while (woken.tryAcquire(ends - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    woken.drainPermits();
                    guarded(this::onceWoken);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error failure) {
            LOG.error("{} is tried again in {} s", name, every.toSeconds(), failure);
        }
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(PATIENCE);
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
