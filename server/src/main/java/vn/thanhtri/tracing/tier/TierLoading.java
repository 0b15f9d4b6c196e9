package vn.thanhtri.tracing.tier;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.policy.book.PolicyBooks;
import vn.thanhtri.tiers.TierParameters;

/**
 * Brings the tiers into memory from the database, on a thread of its own: nothing waits for it unless it wants to, and a
 * failure is tried again, later each time.
 */
@Component
class TierLoading implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(TierLoading.class);
    private static final int MAX_TIER = 3;
    /** Of the whole time, in percent; what is left is the engine's. */
    private static final int READING_PERCENT = 70;

    private static final Duration FIRST_REST = Duration.ofSeconds(2);
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    private final TierSnapshotStore snapshots;
    private final PolicyBooks policy;
    private final Clock clock;
    private final ExecutorService alone = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("tiers-loading").factory());
    private @Nullable CompletableFuture<Boolean> running;
    private Duration rest = FIRST_REST;
    private long restsUntilNanos = System.nanoTime();
    private volatile int percent;
    private volatile String failure = "";

    TierLoading(TierSnapshotStore snapshots, PolicyBooks policy, Clock clock) {
        this.snapshots = snapshots;
        this.policy = policy;
        this.clock = clock;
    }

    /** How long an exposed person may still fall ill: one number for the installation, that of the whole country. */
    int horizonDays() {
        return policy.current()
                .get("tiers.horizon.days", "", "", clock.instant())
                .number();
    }

    /** Percent of the loading that runs or will run. */
    int percent() {
        return percent;
    }

    /** Why the last loading failed; empty when it did not. */
    String failure() {
        return failure;
    }

    /** Loads unless that is under way, or has just failed. */
    void beginUnlessResting(BiConsumer<TierWorld, TierFactStore.Mark> loaded) {
        synchronized (this) {
            if (System.nanoTime() - restsUntilNanos < 0) {
                return;
            }
        }
        begin(loaded);
    }

    /** Loads unless that is under way. What is returned ends when {@code loaded} has taken the world. */
    synchronized CompletableFuture<Boolean> begin(BiConsumer<TierWorld, TierFactStore.Mark> loaded) {
        if (running == null || running.isDone()) {
            percent = 0;
            running = CompletableFuture.supplyAsync(() -> load(loaded), alone);
        }
        return running;
    }

    private boolean load(BiConsumer<TierWorld, TierFactStore.Mark> loaded) {
        try {
            long start = System.nanoTime();
            TierFactColumns read =
                    snapshots.read(thousandths -> percent = Math.toIntExact(thousandths * READING_PERCENT / 1_000));
            long middle = System.nanoTime();
            int asOf = VietnamTime.minuteOf(clock.instant());
            TierWorld world = new TierWorld(read, new TierParameters(asOf, horizonDays(), MAX_TIER));
            percent = 99;
            LOG.info(
                    "tiers in memory: {} facts about {} people; read in {} ms, computed in {} ms",
                    world.factCount(),
                    world.persons.size(),
                    (middle - start) / 1_000_000,
                    (System.nanoTime() - middle) / 1_000_000);
            loaded.accept(world, read.mark());
            ended("");
            return true;
        } catch (RuntimeException | Error failed) {
            LOG.error("the tiers could not be loaded; tried again in {} s", rest.toSeconds(), failed);
            ended(failed.toString());
            throw failed;
        }
    }

    private synchronized void ended(String why) {
        failure = why;
        restsUntilNanos = System.nanoTime() + (why.isEmpty() ? 0 : rest.toNanos());
        rest = why.isEmpty()
                ? FIRST_REST
                : rest.multipliedBy(2).compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest.multipliedBy(2);
    }

    @Override
    public void destroy() {
        alone.shutdownNow();
    }
}
