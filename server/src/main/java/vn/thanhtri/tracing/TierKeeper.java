package vn.thanhtri.tracing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thanhtri.kernel.Jurisdiction;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.tiers.Edit;

/**
 * Keeps everybody's tier in the transaction that changes it. One transaction at a time, in this process and in others on
 * the same database; the engine in memory follows what the others committed, and a rollback undoes what was applied.
 */
@Component
public class TierKeeper {
    private static final int WAIT_SECONDS = 20;
    private static final int EDITS_AT_ONCE = 50_000;

    private final TierFactStore facts;
    private final TierLoading loading;
    private final TierSettling settling;
    private final TracingDuties duties;
    private final Jurisdiction jurisdiction;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock(true);

    /** Null until loaded, and after anything that left it uncertain. Only who has the turn touches what is in it. */
    private volatile @Nullable TierWorld world;

    private TierFactStore.@Nullable Mark applied;

    TierKeeper(
            TierFactStore facts,
            TierLoading loading,
            TierSettling settling,
            TracingDuties duties,
            Jurisdiction jurisdiction,
            Clock clock) {
        this.facts = facts;
        this.loading = loading;
        this.settling = settling;
        this.duties = duties;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /** What one transaction did to the world, to be undone should it be rolled back. */
    private static final class Turn {
        final List<List<Edit>> inverses = new ArrayList<>();
        final Map<Integer, TierPlace> keptBefore = new HashMap<>();
        TierFactStore.@Nullable Mark begun;

        @Nullable
        TierWorld world;

        @Nullable
        FactChange change;

        boolean uncertain;
    }

    /** Runs a command that changes facts, and moves the tiers with it. A command within another is settled with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T change(Function<FactChange, T> command) {
        Refuse.unlessEntering();
        return run(command);
    }

    private <T> T run(Function<FactChange, T> command) {
        Turn mine = begin();
        FactChange outer = mine.change;
        if (outer != null) {
            return command.apply(outer);
        }
        FactChange change = new FactChange();
        mine.change = change;
        T result = command.apply(change);
        mine.change = null;
        jurisdiction.everywhere(() -> settle(mine, change));
        return result;
    }

    /** Lets time pass and follows what other processes committed. */
    @Transactional
    public void follow() {
        run(change -> true);
    }

    /** Whether the tiers are in memory; pages say so while they are being loaded. */
    public boolean isReady() {
        return world != null;
    }

    private Turn begin() {
        Turn running = (Turn) TransactionSynchronizationManager.getResource(this);
        if (running != null) {
            return running;
        }
        waitForTurn();
        Turn mine = new Turn();
        TransactionSynchronizationManager.bindResource(this, mine);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(TierKeeper.this);
                end(mine, status);
            }
        });
        facts.lock();
        mine.world = jurisdiction.everywhere(this::current);
        mine.begun = applied;
        return mine;
    }

    private void waitForTurn() {
        try {
            if (!turn.tryLock(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(
                        "waited " + WAIT_SECONDS + " s for the tiers: another change holds them");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the tiers", e);
        }
    }

    private void end(Turn mine, int status) {
        boolean sound = false;
        try {
            TierWorld known = mine.world;
            if (status == TransactionSynchronization.STATUS_ROLLED_BACK && known != null && !mine.uncertain) {
                known.undo(mine.inverses, mine.keptBefore);
                applied = mine.begun;
                sound = true;
            } else {
                sound = status == TransactionSynchronization.STATUS_COMMITTED;
            }
        } finally {
            if (!sound) {
                world = null;
            }
            turn.unlock();
        }
    }

    /** The world as of the last commit of anybody in this database. */
    private TierWorld current() {
        int now = VietnamTime.minuteOf(clock.instant());
        TierFactStore.Mark last = facts.mark();
        TierFactStore.Mark mine = applied;
        TierWorld known = world;
        boolean follows = known != null
                && mine != null
                && mine.database().equals(last.database())
                && mine.seq() <= last.seq()
                && known.asOf() <= now
                && known.horizonDays() == loading.horizonDays()
                && catchUp(known, mine.seq(), last.seq());
        if (known == null || !follows) {
            world = null;
            known = loading.load(now);
        }
        world = known;
        applied = last;
        return known;
    }

    /** Another process changed facts and wrote the tiers that follow. False when it is too far ahead. */
    private boolean catchUp(TierWorld known, long from, long to) {
        if (from == to) {
            return true;
        }
        List<FactChange.TierEdit> edits = facts.listAfter(from, EDITS_AT_ONCE + 1);
        if (edits.size() > EDITS_AT_ONCE) {
            return false;
        }
        known.apply(settling.read(known, edits));
        return true;
    }

    private boolean settle(Turn mine, FactChange change) {
        TierWorld known = mine.world;
        TierFactStore.Mark mark = applied;
        if (known == null || mark == null) {
            throw new IllegalStateException("tiers are settled before they were loaded");
        }
        mine.uncertain = true;
        if (!change.edits().isEmpty()) {
            applied = new TierFactStore.Mark(mark.database(), facts.append(change.edits()));
            mine.inverses.add(known.apply(settling.read(known, change.edits())));
        }
        known.advance(VietnamTime.minuteOf(clock.instant()));
        List<TierStore.Moved> rows = settling.rows(known, change);
        Set<Long> moved = new LinkedHashSet<>(change.persons());
        for (TierStore.Moved row : rows) {
            int person = known.persons.of(row.person());
            mine.keptBefore.putIfAbsent(person, row.before());
            known.keep(person, row.place());
            if (row.isMove()) {
                moved.add(row.person());
            }
        }
        mine.uncertain = false;
        settling.write(rows);
        duties.contacts(moved);
        duties.cases(change.cases());
        return true;
    }
}
