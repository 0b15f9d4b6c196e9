package vn.thanhtri.obligation.ledger;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells who waits for it that the ledger has changed, once the transaction is committed. */
@Component
public class LedgerNews {
    /** Thousands of boards are told by a thread of their own: whoever commits keeps no lock and no turn meanwhile. */
    private static final Executor HERALD = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("ledger-news").factory());

    private final CopyOnWriteArrayList<Reader> readers = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<Runnable> workers = new CopyOnWriteArrayList<>();

    /** Somebody who looks at the board. */
    public interface Reader {
        /** @param areas areas of the debtors whose obligations changed */
        void changed(Set<String> areas);
    }

    public void read(Reader reader) {
        readers.add(reader);
    }

    void leave(Reader reader) {
        readers.remove(reader);
    }

    public void work(Runnable worker) {
        workers.add(worker);
    }

    /** Subjects were queued: the worker need not wait for its next round. */
    void marked() {
        afterCommit(() -> workers.forEach(Runnable::run));
    }

    public void changed(Comparison comparison) {
        TreeSet<String> areas = new TreeSet<>();
        comparison.openings().forEach(row -> areas.add(row.area()));
        comparison.changes().forEach(row -> areas.add(row.area()));
        if (!areas.isEmpty()) {
            changed(areas);
        }
    }

    public void changed(Set<String> areas) {
        afterCommit(() -> HERALD.execute(() -> readers.forEach(reader -> reader.changed(areas))));
    }

    private static void afterCommit(Runnable news) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            news.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                news.run();
            }
        });
    }
}
