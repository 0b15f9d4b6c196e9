package vn.thanhtri.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.obligation.ledger.ObligationEngine;
import vn.thanhtri.obligation.ledger.Worker;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Province;

@DatabaseTest
@DisplayName("Bất kỳ lịch sử nào")
class HistoryTest {
    private static final Instant OPENS = Province.at("2021-08-04T08:00:00");
    private static final int SUBJECTS = 12;
    private static final int CHANGES = 120;

    @Autowired
    private Seating seating;

    @Autowired
    private Errands errands;

    @Autowired
    private ObligationEngine engine;

    @Autowired
    private Worker worker;

    @Autowired
    private JdbcClient database;

    private Seating.Seats seats;

    @BeforeEach
    void settle() {
        errands.clear();
        seats = seating.settle();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    @DisplayName("để lại đúng sổ như suy một lần lúc cuối")
    void leavesTheLedgerOfItsEnd(long seed) {
        Random random = new Random(seed);
        long watched = seed * 10_000;
        long fresh = watched + 5_000;
        for (int change = 0; change < CHANGES; change++) {
            long which = random.nextInt(SUBJECTS);
            alter(random, watched + which, fresh + which);
            if (random.nextBoolean()) {
                touch(watched + which);
            }
            if (random.nextInt(20) == 0) {
                touch(LongStream.range(watched, watched + SUBJECTS).toArray());
            }
        }
        touch(LongStream.range(watched, watched + SUBJECTS).toArray());
        touch(LongStream.range(fresh, fresh + SUBJECTS).toArray());
        assertThat(ledger(watched)).isNotEmpty().isEqualTo(ledger(fresh));
        long steps = steps(watched);
        touch(LongStream.range(watched, watched + SUBJECTS).toArray());
        assertThat(steps(watched)).as("once more changes nothing").isEqualTo(steps);
        assertThat(worker.drain()).isZero();
    }

    /** The same change to a subject that is derived on the way and to its twin that is derived at the end alone. */
    private void alter(Random random, long watched, long fresh) {
        int kind = random.nextInt(6);
        if (kind == 0) {
            errands.remove(watched);
            errands.remove(fresh);
            return;
        }
        Instant due = random.nextInt(5) == 0 ? null : OPENS.plusSeconds(random.nextInt(200_000));
        long debtor = random.nextBoolean() ? seats.station() : seats.district();
        Discharge done = kind == 1 ? new Discharge(OPENS.plusSeconds(random.nextInt(200_000)), 9) : null;
        java.time.LocalDate first = java.time.LocalDate.of(2021, 8, 1 + random.nextInt(4));
        for (long id : new long[] {watched, fresh}) {
            Errands.Errand errand = Errands.of(id, debtor, OPENS, due).doneBy(done);
            errands.put(kind < 4 ? errand : errand.checked(first, first.plusDays(kind)));
        }
    }

    private void touch(long... ids) {
        seating.run(
                Actor.system(),
                () -> engine.touch(Errands.KIND, LongStream.of(ids).boxed().toList()));
    }

    private List<String> ledger(long from) {
        return new ArrayList<>(seating.as(
                Actor.system(),
                () -> database.sql("""
                        select concat_ws('|', subject_id - ?, rule, occurrence, debtor, area, opens_at, due_at, document,
                               point, discharged_at, discharged_fact, is_open, climb_at)
                        from obligation.obligation
                        where subject_id >= ? and subject_id < ? and withdrawn_at is null
                        order by subject_id, rule, occurrence
                        """)
                        .params(from, from, from + SUBJECTS)
                        .query(String.class)
                        .list()));
    }

    private long steps(long from) {
        return seating.as(
                Actor.system(),
                () -> database.sql("""
                        select count(*) from obligation.step join obligation.obligation o on o.id = step.obligation
                        where o.subject_id >= ? and o.subject_id < ?
                        """)
                        .params(from, from + SUBJECTS)
                        .query(Long.class)
                        .single());
    }
}
