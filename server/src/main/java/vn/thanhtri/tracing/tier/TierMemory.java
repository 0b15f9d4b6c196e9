package vn.thanhtri.tracing.tier;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.tiers.Edit;
import vn.thanhtri.tracing.Refuse;

/**
 * The tiers in memory and how far they have followed what was committed, by this server or another one on the same
 * database. Facts and places are read after they were committed, as they then stand, so to read some of them twice does no
 * harm.
 */
@Component
public class TierMemory {
    private static final int TURN_SECONDS = 20;
    private static final int LOADING_SECONDS = 5;
    /** Each holds a connection while it waits, and the loading needs some too. */
    private static final int WAITING_FOR_LOADING = 4;

    private static final int WAITING_FOR_TURN = 6;
    private static final int QUEUE_SECONDS = 3;

    private static final int EDITS_AT_ONCE = 50_000;
    /** To load again takes less time than to follow more. */
    private static final int EDITS_BEFORE_RELOADING = 500_000;

    private static final TierFactStore.Behind NOT_BEHIND = new TierFactStore.Behind(0, 0);

    private final TierFactStore facts;
    private final TierLoading loading;
    private final TierSettling settling;
    private final TransactionTemplate snapshot;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Semaphore queue = new Semaphore(WAITING_FOR_TURN);
    private final Semaphore waiting = new Semaphore(WAITING_FOR_LOADING);

    /** Null until loaded, and after anything that left it uncertain. Only who has the turn touches what is in it. */
    private volatile @Nullable TierWorld world;

    /** The last change that is in the world. */
    private volatile TierFactStore.@Nullable Mark applied;

    private volatile TierFactStore.Behind behind = NOT_BEHIND;

    TierMemory(
            TierFactStore facts, TierLoading loading, TierSettling settling, PlatformTransactionManager transactions) {
        this.facts = facts;
        this.loading = loading;
        this.settling = settling;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** As of the last round; without a look at the database. */
    public TierStatus status() {
        TierWorld known = world;
        TierFactStore.Behind late = behind;
        if (known != null) {
            return new TierStatus(
                    TierStatus.State.FOLLOWING, known.factCount(), 100, late.edits(), late.millis() / 1e3, "");
        }
        String failure = loading.failure();
        return new TierStatus(
                failure.isEmpty() ? TierStatus.State.LOADING : TierStatus.State.FAILED,
                0,
                loading.percent(),
                late.edits(),
                late.millis() / 1e3,
                failure);
    }

    /** How far the world is behind what is committed now. */
    public void measure() {
        TierFactStore.Mark mine = applied;
        behind = mine == null ? NOT_BEHIND : facts.behind(mine.seq(), EDITS_BEFORE_RELOADING);
    }

    /**
     * Takes the turn, once the tiers are loaded.
     *
     * @throws vn.thanhtri.kernel.RefusedException when they will not be within seconds, or another change holds them
     */
    void takeTurn() {
        awaitLoading();
        try {
            if (turn.tryLock(0, TimeUnit.SECONDS)) {
                return;
            }
            // each holds a connection while it waits: those who read need some too
            if (!queue.tryAcquire()) {
                throw Refuse.later("tiers-busy", QUEUE_SECONDS);
            }
            try {
                if (!turn.tryLock(TURN_SECONDS, TimeUnit.SECONDS)) {
                    throw Refuse.later("tiers-busy", TURN_SECONDS);
                }
            } finally {
                queue.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the tiers", e);
        }
    }

    void endTurn() {
        turn.unlock();
    }

    private void awaitLoading() {
        if (isOf(facts.database())) {
            return;
        }
        if (!waiting.tryAcquire()) {
            throw stillLoading();
        }
        try {
            loading.begin(this::install).get(LOADING_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException notYet) {
            throw stillLoading();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the tiers were being loaded", e);
        } finally {
            waiting.release();
        }
    }

    private RuntimeException stillLoading() {
        return Refuse.later("tiers-loading", 2 * LOADING_SECONDS);
    }

    private void install(TierWorld loaded, TierFactStore.Mark mark) {
        turn.lock();
        try {
            world = loaded;
            applied = mark;
        } finally {
            turn.unlock();
        }
    }

    /** Whether the world is of this database and reckons with the horizon in force. */
    private boolean isOf(String database) {
        TierWorld known = world;
        TierFactStore.Mark mine = applied;
        return known != null
                && mine != null
                && mine.database().equals(database)
                && known.horizonDays() == loading.horizonDays();
    }

    /** The last change that is in the world. */
    TierFactStore.Mark applied() {
        TierFactStore.Mark mine = applied;
        if (mine == null) {
            throw new IllegalStateException("the tiers were not loaded");
        }
        return mine;
    }

    void applied(TierFactStore.Mark mark) {
        applied = mark;
    }

    /** What is in memory can no longer be trusted. */
    void drop() {
        world = null;
    }

    /**
     * The world as of the last commit of anybody in this database; for who has the turn and the lock.
     *
     * @throws vn.thanhtri.kernel.RefusedException when it has to be loaded again
     */
    TierWorld current() {
        TierWorld known = world;
        if (known == null || !catchUp(known)) {
            drop();
            loading.begin(this::install);
            throw stillLoading();
        }
        return known;
    }

    /** Follows what was committed; while somebody else has the turn, they do. Loads what is not loaded. */
    void follow() {
        if (!isOf(facts.database())) {
            loading.beginUnlessResting(this::install);
        } else if (turn.tryLock()) {
            try {
                TierWorld known = world;
                Boolean follows = known == null ? Boolean.FALSE : snapshot.execute(status -> catchUp(known));
                if (!Boolean.TRUE.equals(follows)) {
                    drop();
                }
            } finally {
                turn.unlock();
            }
        }
        measure();
    }

    /** False when the database was set back, or is too far ahead. */
    private boolean catchUp(TierWorld known) {
        TierFactStore.Mark last = facts.mark();
        TierFactStore.Mark mine = applied();
        long from = mine.seq();
        if (!isOf(last.database())
                || from > last.seq()
                || mine.move() > last.move()
                || last.seq() - from > EDITS_BEFORE_RELOADING) {
            return false;
        }
        while (from < last.seq()) {
            List<TierFactStore.Numbered> edits = facts.listAfter(from, EDITS_AT_ONCE);
            if (edits.isEmpty()) {
                break;
            }
            apply(known, edits.stream().map(TierFactStore.Numbered::edit).toList());
            from = edits.getLast().seq();
        }
        if (mine.move() < last.move()) {
            settling.readMovedAfter(mine.move(), known);
        }
        applied = last;
        return true;
    }

    private void apply(TierWorld known, List<FactChange.TierEdit> edits) {
        List<Edit> read = settling.read(known, edits);
        try {
            known.apply(read);
        } catch (RuntimeException | Error bug) {
            drop();
            throw bug;
        }
    }
}
