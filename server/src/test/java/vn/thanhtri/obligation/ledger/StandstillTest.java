package vn.thanhtri.obligation.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.MovableClock;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.database.DatabaseTrouble;
import vn.thanhtri.obligation.Errands;
import vn.thanhtri.obligation.Seating;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;

/** A server that stands still in the middle of a batch, and a clock that goes back. */
@DatabaseTest
@Now("2021-08-05T06:00")
@DisplayName("Máy đứng hình, đồng hồ lùi")
class StandstillTest {
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

    @Autowired
    private Clock clock;

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
    @DisplayName(
            "máy kia đứng hình giữa đợt: cơ sở dữ liệu bỏ đợt ấy, máy này làm hết; máy kia tỉnh lại không ghi đè gì")
    void theOtherStandsStill() throws Exception {
        touch(60_000, 62_500);
        CountDownLatch standing = new CountDownLatch(1);
        CountDownLatch wakes = new CountDownLatch(1);
        errands.beforeLoad(ids -> {
            if (standing.getCount() > 0) {
                // in the operation it is a minute
                database.sql("select set_config('idle_in_transaction_session_timeout', '1s', true)")
                        .query(String.class)
                        .single();
                standing.countDown();
                try {
                    wakes.await(20, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Integer> stopped = other.submit(worker::drain);
            standing.await();
            assertThat(worker.drain()).as("all but what the other has").isEqualTo(2_500 - Worker.BATCH);
            Thread.sleep(1_500);
            assertThat(worker.drain()).isEqualTo(Worker.BATCH);
            wakes.countDown();
            assertThatThrownBy(stopped::get)
                    .satisfies(
                            failure -> assertThat(DatabaseTrouble.of(failure)).contains(DatabaseTrouble.AWAY));
        }
        assertThat(written(60_000, 62_500)).isEqualTo(2_500);
        assertThat(waiting()).isZero();
    }

    @Test
    @DisplayName("đồng hồ lùi một giờ giữa chừng: việc vẫn được suy, hàng chờ vẫn cạn, không việc nào ghi hai lần")
    void theClockStepsBack() {
        touch(70_000, 72_500);
        ((MovableClock) clock).advance(Duration.ofHours(-1));
        touch(71_000, 73_500);
        worker.drain();
        assertThat(waiting()).isZero();
        assertThat(written(70_000, 73_500)).isEqualTo(3_500);
        ((MovableClock) clock).advance(Duration.ofHours(1));
        touch(70_000, 73_500);
        worker.drain();
        assertThat(waiting()).isZero();
        assertThat(written(70_000, 73_500)).isEqualTo(3_500);
    }
}
