package vn.thanhtri.obligation.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ReflectionUtils;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.database.DatabaseTrouble;

/**
 * Derives the queued subjects, oldest first. A batch is one transaction: its marks and what follows from them go together,
 * so a crash in the middle loses nothing and the next worker begins the batch anew.
 */
@Component
public class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    static final int BATCH = 1_000;
    static final int ATTEMPTS = 5;
    /** The database does most of the work, one processor for each hand; more hands only wait for each other. */
    private static final int HANDS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    private final ObligationEngine engine;
    private final MarkStore marks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Worker(ObligationEngine engine, MarkStore marks, TransactionTemplate transaction, Clock clock) {
        this.engine = engine;
        this.marks = marks;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Lot(String kind, @Nullable Clause cause) {}

    /** Works the queue off and returns how many marks were done. More than one batch is shared among several hands. */
    public int drain() {
        int first = Acting.as(Actor.system(), this::drainBatch);
        if (first < BATCH) {
            return first == 0 ? 0 : first + drainAlone();
        }
        try (ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
            Callable<Integer> work = this::drainAlone;
            int done = first;
            for (Future<Integer> hand : hands.invokeAll(Collections.nCopies(HANDS, work))) {
                done += hand.get();
            }
            return done;
        } catch (ExecutionException failed) {
            ReflectionUtils.rethrowRuntimeException(failed.getCause());
            return first;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return first;
        }
    }

    private int drainAlone() {
        return Acting.as(Actor.system(), () -> {
            int done = 0;
            int last;
            do {
                last = drainBatch();
                done += last;
            } while (last > 0);
            return done;
        });
    }

    private int drainBatch() {
        for (int attempt = 1; ; attempt++) {
            List<MarkStore.Mark> taken = new ArrayList<>();
            try {
                transaction.executeWithoutResult(status -> {
                    taken.addAll(marks.take(BATCH, clock.instant()));
                    derive(taken);
                });
                return taken.size();
            } catch (RuntimeException failure) {
                Optional<DatabaseTrouble> passing = DatabaseTrouble.of(failure);
                boolean inTheWay = passing.filter(DatabaseTrouble.BUSY::equals).isPresent();
                if (taken.isEmpty() || passing.isPresent() && !inTheWay) {
                    // the marks are back in the queue
                    throw failure;
                }
                if (!inTheWay || attempt == ATTEMPTS) {
                    LOG.warn("a batch of {} subjects failed, each is tried alone", taken.size(), failure);
                    return taken.stream().mapToInt(this::deriveAlone).sum();
                }
                LOG.info(
                        "a batch of {} subjects met another one and is begun anew: {}",
                        taken.size(),
                        failure.getMessage());
                stepAside(attempt);
            }
        }
    }

    /** For a moment of its own length, so that two who met do not meet again. */
    private static void stepAside(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(20, 100) * (long) attempt);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void derive(List<MarkStore.Mark> taken) {
        Map<String, List<Long>> byKind = new TreeMap<>();
        // in the order of the kinds, so that two hands cannot wait for each other in a ring
        Map<Lot, List<Long>> lots =
                new TreeMap<>(Comparator.comparing(Lot::kind).thenComparing(lot -> String.valueOf(lot.cause())));
        for (MarkStore.Mark mark : taken) {
            byKind.computeIfAbsent(mark.kind(), kind -> new ArrayList<>()).add(mark.subject());
            lots.computeIfAbsent(new Lot(mark.kind(), mark.cause()), lot -> new ArrayList<>())
                    .add(mark.subject());
        }
        // every subject of a kind at once: two lots of one kind, each in order, are not in order together
        byKind.forEach(engine::lock);
        lots.forEach((lot, subjects) -> engine.derive(lot.kind(), subjects, lot.cause()));
    }

    /** One broken dossier must not hold up the others; it stays in the queue with the reason. */
    private int deriveAlone(MarkStore.Mark mark) {
        try {
            transaction.executeWithoutResult(status -> {
                if (marks.take(mark)) {
                    derive(List.of(mark));
                }
            });
        } catch (RuntimeException failure) {
            LOG.error("{} cannot be derived", mark, failure);
            transaction.executeWithoutResult(status -> marks.postpone(mark, clock.instant(), failure.toString()));
        }
        return 1;
    }
}
