package vn.thanhtri.policy.book;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;

/**
 * Turns a look-up that found nothing into a question to the province. It is written after the transaction that missed
 * the number, so that a rule stays a function and a rolled-back command still leaves its question.
 */
@Component
class MissingNumbers {
    private static final int MOST_QUESTIONS = 500;

    /** A number somebody missed. */
    record Missed(String key, String subject, String area) {}

    private final Set<Missed> asked = ConcurrentHashMap.newKeySet();
    private final PolicyStore store;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    MissingNumbers(PolicyStore store, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param area of whoever missed it; the question goes to its province */
    void note(String key, String subject, String area, Instant at) {
        Missed missed = new Missed(key, subject, area.substring(0, area.indexOf('.') + 1));
        if (missed.area().isEmpty() || asked.size() >= MOST_QUESTIONS || !asked.add(missed)) {
            return;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            // nobody works on the database here: the next look-up inside a transaction asks
            asked.remove(missed);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                Acting.run(Actor.system(), () -> ownTransaction.executeWithoutResult(s -> ask(missed, at)));
            }
        });
    }

    private void ask(Missed missed, Instant at) {
        store.ask(missed.key(), missed.subject(), missed.area(), at, "", "", "rule", clock.instant());
    }
}
