package vn.thanhtri.tracing.tier;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.tiers.TierParameters;
import vn.thanhtri.tiers.TierTable;
import vn.thanhtri.tiers.Tiers;

/** What the table of tiers holds, and what a computation from scratch of the facts in the database gives. */
@Component
public class TierTableQuery {
    private final JdbcClient database;
    private final TierSnapshotStore snapshots;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TierTableQuery(JdbcClient database, TierSnapshotStore snapshots, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.snapshots = snapshots;
        this.transaction = transaction;
        this.clock = clock;
    }

    public record Row(
            @Nullable Integer tier,
            @Nullable Instant first,
            @Nullable Instant last,
            @Nullable String ended) {}

    public Row row(long person) {
        return seen(() -> database.sql(
                        "select tier, first_exposure, last_exposure, ended from tracing.tier where person = :person")
                .param("person", person)
                .query((row, number) -> new Row(
                        row.getObject("tier", Integer.class),
                        Rows.findInstant(row, "first_exposure"),
                        Rows.findInstant(row, "last_exposure"),
                        row.getString("ended")))
                .optional()
                .orElse(new Row(null, null, null, null)));
    }

    @Nullable
    public Integer tierOf(long person) {
        return row(person).tier();
    }

    public List<@Nullable Integer> tiersOf(List<Long> people) {
        List<@Nullable Integer> tiers = new ArrayList<>();
        people.forEach(person -> tiers.add(tierOf(person)));
        return tiers;
    }

    /** As the actor sees them. */
    @Transactional(readOnly = true)
    public List<Integer> tiersSeen(List<Long> people) {
        return database.sql("select tier from tracing.tier where person in (:people)")
                .param("people", people)
                .query(Integer.class)
                .list();
    }

    public List<ChainLink> chain(long person) {
        return seen(() -> TierStore.JSON.readValue(
                database.sql("select chain from tracing.tier where person = :person")
                        .param("person", person)
                        .query(String.class)
                        .single(),
                TierStore.CHAIN));
    }

    /** Everybody with a tier: tier, first, last (open where it goes on). */
    public Map<Long, TierPlace> stored() {
        return seen(() -> {
            Map<Long, TierPlace> places = new HashMap<>();
            new ArrayList<>(database.sql("select person from tracing.tier where tier is not null")
                            .query(Long.class)
                            .list())
                    .forEach(person -> places.put(person, place(row(person))));
            return places;
        });
    }

    private static TierPlace place(Row row) {
        Integer tier = row.tier();
        Instant first = row.first();
        Instant last = row.last();
        if (tier == null) {
            return TierPlace.NONE;
        }
        return tier == 0
                ? TierPlace.CASE
                : new TierPlace(
                        tier,
                        first == null ? Integer.MIN_VALUE : VietnamTime.minuteOf(first),
                        last == null ? Integer.MAX_VALUE : VietnamTime.minuteOf(last));
    }

    /** The same from scratch, from the facts alone. */
    public Map<Long, TierPlace> computed() {
        return seen(() -> {
            TierFactColumns read = snapshots.read(thousandths -> {});
            DenseIndex persons = read.persons();
            int asOf = VietnamTime.minuteOf(clock.instant());
            TierTable table = Tiers.compute(read.facts(), new TierParameters(asOf, 14, 3));
            Map<Long, TierPlace> places = new HashMap<>();
            for (int person = 0; person < persons.size(); person++) {
                TierPlace place = TierPlace.of(table.standing(person), asOf);
                if (place.hasTier()) {
                    places.put(persons.idAt(person), place);
                }
            }
            return places;
        });
    }

    private <T> T seen(java.util.function.Supplier<T> work) {
        if (org.springframework.transaction.support.TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        T result = Acting.as(Actor.system(), () -> transaction.execute(status -> work.get()));
        return java.util.Objects.requireNonNull(result);
    }
}
