package vn.thanhtri.kernel.seal;

import jakarta.annotation.PreDestroy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.JournalKeys;
import vn.thanhtri.kernel.JournalKeys.Verdict;

/**
 * Seals committed facts behind the writers, who never wait for it: it notes the highest number taken and who was writing
 * then, and once they have all ended, everything up to that number is known and final.
 */
@Service
public class Sealer {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    static final int BLOCK = 2_000;
    /** Clocks of several servers differ by less. */
    private static final Duration SET_BACK = Duration.ofMinutes(1);

    /** A database that is gone does not hold up the end of the program. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final SealStore store;
    private final TransactionTemplate transaction;
    private final JournalKeys keys;
    private final Clock clock;
    private final Path data;
    private @Nullable Horizon pending;

    Sealer(
            SealStore store,
            TransactionTemplate transaction,
            JournalKeys keys,
            Clock clock,
            @Value("${thanhtri.data:data}") Path data) {
        this.store = store;
        this.transaction = transaction;
        this.keys = keys;
        this.clock = clock;
        this.data = data;
    }

    /**
     * @param last highest number taken then
     * @param writers who may have held it or one below, and had not ended
     */
    private record Horizon(long last, Set<String> writers) {}

    /** Seals what is final by now and returns how many facts that were. Another server that seals lets this one pass. */
    public synchronized int seal() {
        long settled = as(this::settle);
        int sealed = 0;
        int last;
        do {
            last = as(() -> store.lock() ? sealBlock(settled) : 0);
            sealed += last;
        } while (last == BLOCK);
        if (sealed > 0) {
            remember();
        }
        return sealed;
    }

    private <T> T as(Supplier<T> work) {
        return Objects.requireNonNull(Acting.as(Actor.system(), () -> transaction.execute(status -> work.get())));
    }

    private int sealBlock(long settled) {
        Head before = Head.NONE;
        long done = 0;
        Block lastBlock = store.findLast().orElse(null);
        if (lastBlock != null) {
            before = lastBlock.head();
            done = lastBlock.toId();
        }
        List<SealedRow> rows = settled <= done ? List.of() : store.listRows(done, settled, BLOCK);
        if (rows.isEmpty()) {
            return 0;
        }
        rows.stream().filter(row -> row.verdict() != Verdict.OURS).forEach(this::warn);
        ByteArrayOutputStream digests = new ByteArrayOutputStream(rows.size() * Block.DIGEST_BYTES);
        rows.forEach(row -> digests.writeBytes(row.digest()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (lastBlock != null && now.isBefore(lastBlock.sealedAt().minus(SET_BACK))) {
            Duration by = Duration.between(now, lastBlock.sealedAt());
            LOG.warn("đồng hồ máy chủ đã lùi {} / the clock of the server was set back by {}", by, by);
        }
        long to = rows.size() == BLOCK ? rows.getLast().id() : settled;
        store.add(Block.seal(
                before, done + 1, to, rows.stream().map(SealedRow::id).toList(), digests.toByteArray(), now));
        return rows.size();
    }

    private void warn(SealedRow row) {
        if (row.verdict() == Verdict.FALSE || row.verdict() == Verdict.NONE && row.id() > keys.since()) {
            LOG.error(
                    "việc số {} không do chương trình ghi / fact {} was not written by the program",
                    row.id(),
                    row.id());
        }
    }

    /** The number up to which nothing can come any more; 0 while that is not known. */
    private long settle() {
        Horizon noted = pending == null ? note() : pending;
        boolean ended = noted.writers().isEmpty() || Collections.disjoint(noted.writers(), store.listWriters());
        // the next round begins from what is being written now, so that an endless stream of writers holds nothing up
        Horizon next = ended ? note() : noted;
        pending = next;
        return ended ? Math.min(noted.last(), next.last()) : 0;
    }

    private Horizon note() {
        long last = store.lastNumber();
        return new Horizon(last, store.listWriters());
    }

    /** The last block of each day, the newest first. */
    public List<DayHead> listDays(int limit) {
        return as(() -> store.listDays(limit));
    }

    private void remember() {
        as(store::findLast).map(Block::head).ifPresent(head -> {
            try {
                HeadFile.write(data, head);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What was written last is sealed before the program ends. */
    @PreDestroy
    void sealTheRest() {
        Thread last = Thread.ofVirtual().start(() -> {
            try {
                seal();
                seal();
            } catch (RuntimeException databaseIsGone) {
                LOG.info("the last facts are sealed on the next start: {}", databaseIsGone.getMessage());
            }
        });
        try {
            last.join(LAST_WORDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
