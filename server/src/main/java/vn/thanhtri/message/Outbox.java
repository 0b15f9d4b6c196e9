package vn.thanhtri.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.policy.book.PolicyBooks;

/**
 * Sends what is queued. A delivery is claimed in a transaction of its own before it is sent: two workers never send it at once,
 * and one that dies leaves it to be tried again, with the same idempotency key, when its claim has run out.
 */
@Service
public class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    /** Longer than any carrier's patience. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    static final int MOST_TRIES = 8;

    private final MessageStore store;
    private final Map<Delivery.Way, Carrier> carriers = new EnumMap<>(Delivery.Way.class);
    private final PolicyBooks books;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Outbox(
            MessageStore store,
            List<Carrier> carriers,
            PolicyBooks books,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.books = books;
        this.transaction = transaction;
        this.clock = clock;
        carriers.forEach(carrier -> this.carriers.put(carrier.way(), carrier));
    }

    /** Everything that is due now; returns how many were taken by the other side. */
    public int sendDue() {
        return Acting.as(Actor.system(), () -> {
            int sent = 0;
            for (Optional<Outgoing> next = claim(); next.isPresent(); next = claim()) {
                sent += send(next.get()) ? 1 : 0;
            }
            return sent;
        });
    }

    /** The next that may go out; what rests in quiet hours is put off on the way. */
    private Optional<Outgoing> claim() {
        return Objects.requireNonNull(transaction.execute(status -> {
            Instant now = clock.instant();
            QuietHours quiet = new QuietHours(books.current());
            for (Optional<Outgoing> next = store.claim(now, now.plus(CLAIM));
                    next.isPresent();
                    next = store.claim(now, now.plus(CLAIM))) {
                Instant may = next.get().urgent() ? now : quiet.after(next.get().area(), now);
                if (!may.isAfter(now)) {
                    return next;
                }
                store.putOff(next.get().delivery(), may);
            }
            return Optional.<Outgoing>empty();
        }));
    }

    private boolean send(Outgoing message) {
        Carrier carrier = Objects.requireNonNull(
                carriers.get(message.way()), message.way().name());
        Attempt.Outcome outcome;
        String detail = "";
        try {
            if (!carrier.isConfigured()) {
                throw new Carrier.NotDelivered("not configured", false);
            }
            carrier.send(message);
            outcome = Attempt.Outcome.SENT;
        } catch (Carrier.NotDelivered trouble) {
            detail = String.valueOf(trouble.getMessage());
            outcome = trouble.isForGood() || message.number() >= MOST_TRIES
                    ? Attempt.Outcome.FAILED
                    : Attempt.Outcome.AGAIN;
            LOG.warn("delivery {} by {}, try {}: {}", message.delivery(), message.way(), message.number(), detail);
        }
        record(message, outcome, detail);
        return outcome == Attempt.Outcome.SENT;
    }

    private void record(Outgoing message, Attempt.Outcome outcome, String detail) {
        transaction.executeWithoutResult(status -> {
            Instant now = clock.instant();
            store.record(message, outcome, detail, now, again(message.number(), now));
        });
    }

    /** 1, 2, 4 … 64 minutes. */
    private static Instant again(int tries, Instant now) {
        return now.plus(Duration.ofMinutes(1L << Math.min(tries - 1, 6)));
    }
}
