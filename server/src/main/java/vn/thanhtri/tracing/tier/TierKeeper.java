package vn.thanhtri.tracing.tier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thanhtri.kernel.Jurisdiction;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.right.Consequence;
import vn.thanhtri.tiers.Edit;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.TracingDuties;

/**
 * Keeps everybody's tier in the transaction that changes it. One transaction at a time, in this server and in others on
 * the same database; each takes in what the others committed before it reckons, and a rollback undoes what was applied.
 */
@Component
public class TierKeeper {
    private static final int RETRY_SECONDS = 20;

    private final TierFactStore facts;
    private final TierMemory memory;
    private final TierSettling settling;
    private final TracingDuties duties;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    TierKeeper(
            TierFactStore facts,
            TierMemory memory,
            TierSettling settling,
            TracingDuties duties,
            Jurisdiction jurisdiction,
            Clock clock) {
        this.facts = facts;
        this.memory = memory;
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
    @Consequence("the facts of commands")
    public <T> T change(Function<FactChange, T> command) {
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

    /** Lets time pass, and writes what follows from it. */
    @Transactional
    @Consequence("the facts of other servers")
    public void follow() {
        run(change -> true);
    }

    private Turn begin() {
        Turn running = (Turn) TransactionSynchronizationManager.getResource(this);
        if (running != null) {
            return running;
        }
        memory.takeTurn();
        Turn mine = new Turn();
        TransactionSynchronizationManager.bindResource(this, mine);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(TierKeeper.this);
                end(mine, status);
            }
        });
        try {
            facts.lock();
        } catch (PessimisticLockingFailureException busy) {
            throw Refuse.later("tiers-busy", RETRY_SECONDS);
        }
        TierWorld known = jurisdiction.everywhere(memory::current);
        mine.begun = memory.applied();
        mine.world = known;
        return mine;
    }

    private void end(Turn mine, int status) {
        boolean sound = false;
        try {
            TierWorld known = mine.world;
            TierFactStore.Mark begun = mine.begun;
            if (status == TransactionSynchronization.STATUS_ROLLED_BACK
                    && !mine.uncertain
                    && known != null
                    && begun != null) {
                known.undo(mine.inverses, mine.keptBefore);
                memory.applied(begun);
            }
            sound = status != TransactionSynchronization.STATUS_UNKNOWN && !mine.uncertain;
        } finally {
            if (!sound) {
                memory.drop();
            }
            memory.endTurn();
        }
    }

    private boolean settle(Turn mine, FactChange change) {
        TierWorld known = mine.world;
        if (known == null) {
            throw new IllegalStateException("tiers are settled before they were loaded");
        }
        mine.uncertain = true;
        if (!change.edits().isEmpty()) {
            facts.append(change.edits());
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
        memory.applied(facts.mark());
        duties.contacts(moved);
        duties.cases(change.cases());
        return true;
    }
}
