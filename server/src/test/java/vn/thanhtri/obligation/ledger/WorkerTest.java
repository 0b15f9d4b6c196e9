package vn.thanhtri.obligation.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.obligation.Errands;
import vn.thanhtri.obligation.Seating;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Province;

@DatabaseTest
@DisplayName("Tập lớn được suy lại từng đợt")
class WorkerTest {
    private static final Instant OPENS = Province.at("2021-08-04T08:02:00");
    private static final Instant DUE = Province.at("2021-08-05T08:02:00");

    @Autowired
    private Seating seating;

    @Autowired
    private Errands errands;

    @Autowired
    private ObligationEngine engine;

    @Autowired
    private Worker worker;

    @Autowired
    private MarkStore marks;

    @Autowired
    private JdbcClient database;

    private Seating.Seats seats;

    @BeforeEach
    void settle() {
        errands.clear();
        seats = seating.settle();
    }

    private void touch(long from, long to) {
        List<Long> ids = LongStream.range(from, to).boxed().toList();
        ids.forEach(id -> errands.put(Errands.of(id, seats.station(), OPENS, DUE)));
        seating.run(
                Seating.officer(seats.commune(), Province.TAN_KHANH, Role.OFFICER),
                () -> engine.touch(Errands.KIND, ids));
    }

    private long written(long from, long to) {
        return seating.as(
                Actor.system(),
                () -> database.sql(
                                "select count(*) from obligation.obligation where subject_id >= ? and subject_id < ?")
                        .params(from, to)
                        .query(Long.class)
                        .single());
    }

    private long waiting() {
        return seating.as(Actor.system(), marks::countWaiting);
    }

    @Test
    @DisplayName("tập lớn chờ trong hàng, người dùng không phải chờ; việc sau cùng đủ cả")
    void largeSetsAreQueued() {
        touch(10_000, 12_500);
        assertThat(waiting()).isEqualTo(2_500);
        assertThat(written(10_000, 12_500)).isZero();
        assertThat(worker.drain()).isEqualTo(2_500);
        assertThat(written(10_000, 12_500)).isEqualTo(2_500);
        assertThat(waiting()).isZero();
    }

    @Test
    @DisplayName("lệnh bị hủy thì hàng chờ cũng không còn dấu")
    void aRefusedCommandMarksNothing() {
        assertThatThrownBy(() -> seating.run(Actor.system(), () -> {
                    engine.touch(
                            Errands.KIND, LongStream.range(1, 1_000).boxed().toList());
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        assertThat(waiting()).isZero();
    }

    @Test
    @DisplayName("mất điện giữa đợt thứ hai: không mất dấu nào, đợt dở làm lại từ đầu")
    void survivesACrash() {
        touch(20_000, 22_500);
        AtomicInteger batches = new AtomicInteger();
        errands.beforeLoad(ids -> {
            int batch = batches.incrementAndGet();
            if (batch == 2) {
                severConnection();
            }
            if (batch >= 2) {
                throw new PowerCut();
            }
        });
        assertThatThrownBy(worker::drain).isInstanceOf(PowerCut.class);
        assertThat(written(20_000, 22_500)).isEqualTo(Worker.BATCH);
        assertThat(waiting()).isEqualTo(2_500 - Worker.BATCH);
        errands.beforeLoad(ids -> {});
        worker.drain();
        assertThat(written(20_000, 22_500)).isEqualTo(2_500);
        assertThat(waiting()).isZero();
    }

    private void severConnection() {
        assertThatThrownBy(() -> database.sql("select pg_terminate_backend(pg_backend_pid())")
                        .query(Boolean.class)
                        .single())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName("hai lô cùng loại, hai tay làm ngược thứ tự: không khóa chéo nhau, không việc nào bị hoãn")
    void twoLotsOfOneKind() throws Exception {
        Clause first = Clause.of("107/TB-UBND", "1");
        Clause second = Clause.of("107/TB-UBND", "2");
        List<Long> low = LongStream.range(40_000, 40_500).boxed().toList();
        List<Long> high = LongStream.range(40_500, 41_000).boxed().toList();
        Stream.concat(low.stream(), high.stream())
                .forEach(id -> errands.put(Errands.of(id, seats.station(), OPENS, DUE)));
        // one hand takes high by the first clause and low by the second; the other the opposite
        for (List<List<Long>> hand : List.of(List.of(high, low), List.of(low, high))) {
            seating.run(Actor.system(), () -> {
                marks.add(Errands.KIND, hand.getFirst(), first, OPENS);
                marks.add(Errands.KIND, hand.getLast(), second, OPENS);
            });
        }
        CountDownLatch bothHaveBegun = new CountDownLatch(2);
        errands.beforeLoad(ids -> {
            bothHaveBegun.countDown();
            try {
                bothHaveBegun.await(300, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        long deadlocks = deadlocks();
        try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> work = List.of(worker::drain, worker::drain);
            int done = 0;
            for (Future<Integer> hand : hands.invokeAll(work)) {
                done += hand.get();
            }
            assertThat(done).isEqualTo(2_000);
        }
        assertThat(waiting()).isZero();
        assertThat(written(40_000, 41_000)).isEqualTo(1_000);
        assertThat(deadlocks()).isEqualTo(deadlocks);
    }

    private long deadlocks() {
        return seating.as(
                Actor.system(),
                () -> database.sql("select deadlocks from pg_stat_database where datname = current_database()")
                        .query(Long.class)
                        .single());
    }

    @Test
    @DisplayName("lô vướng lệnh của người khác: làm lại ngay, không hoãn từng việc")
    void anotherInTheWay() {
        touch(50_000, 50_400);
        AtomicInteger loads = new AtomicInteger();
        errands.beforeLoad(ids -> {
            if (loads.incrementAndGet() == 1) {
                throw new CannotAcquireLockException("in the way", new SQLException("deadlock detected", "40P01"));
            }
        });
        assertThat(worker.drain()).isEqualTo(400);
        assertThat(loads).hasValue(2);
        assertThat(waiting()).isZero();
        assertThat(written(50_000, 50_400)).isEqualTo(400);
    }

    @Test
    @DisplayName("một hồ sơ hỏng không chặn hồ sơ khác, và không bị quên")
    void oneBrokenDossierIsKept() {
        touch(30_000, 31_000);
        errands.breakDown(30_500);
        worker.drain();
        assertThat(written(30_000, 31_000)).isEqualTo(999);
        assertThat(waiting()).isEqualTo(1);
        String failure = seating.as(
                Actor.system(),
                () -> database.sql("select failure from obligation.marked_subject")
                        .query(String.class)
                        .single());
        assertThat(failure).contains("30500");
        errands.repair();
        assertThat(worker.drain()).as("it waits a minute").isZero();
        touch(30_500, 30_501);
        assertThat(written(30_000, 31_000)).isEqualTo(1_000);
        seating.run(
                Actor.system(),
                () -> database.sql("delete from obligation.marked_subject").update());
    }

    /** The end of the program, which no code of ours can catch. */
    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }
}
