package vn.thanhtri.obligation.ledger;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells who waits for it that the ledger has changed, once the transaction is committed. */
@Component
public class LedgerNews {
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
        afterCommit(() -> readers.forEach(reader -> reader.changed(areas)));
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
