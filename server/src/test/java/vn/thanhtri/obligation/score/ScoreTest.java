package vn.thanhtri.obligation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.obligation.Discharge;
import vn.thanhtri.obligation.Errands;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.Seating;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.obligation.board.BoardStore;
import vn.thanhtri.obligation.decision.Obligations;
import vn.thanhtri.obligation.ledger.ObligationEngine;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Province;

@DatabaseTest
@DisplayName("Điểm trách nhiệm")
class ScoreTest {
    private static final Instant NOW = Province.at("2021-08-05T14:12:00");

    @Autowired
    private Seating seating;

    @Autowired
    private Errands errands;

    @Autowired
    private ObligationEngine engine;

    @Autowired
    private Obligations obligations;

    @Autowired
    private ScoreStore scores;

    @Autowired
    private TenureStore tenures;

    @Autowired
    private BoardStore board;

    @Autowired
    private JdbcClient database;

    private Seating.Seats seats;

    @BeforeEach
    void settle() {
        errands.clear();
        seats = seating.settle();
    }

    private void enter(Errands.Errand errand) {
        errands.put(errand);
        seating.run(Actor.system(), () -> engine.touch(Errands.KIND, List.of(errand.id())));
    }

    private Errands.Errand due(long id, Duration beforeNow) {
        Instant due = NOW.minus(beforeNow);
        return Errands.of(id, seats.station(), due.minus(Duration.ofDays(1)), due);
    }

    private static Discharge after(Errands.Errand errand, Duration delay) {
        return new Discharge(errand.opensAt().plus(Duration.ofDays(1)).plus(delay), 3);
    }

    private long idOf(long errand) {
        return seating.as(
                Actor.system(),
                () -> database.sql("select id from obligation.obligation where subject_id = ? and rule = 'errand.once'")
                        .param(errand)
                        .query(Long.class)
                        .single());
    }

    @Test
    @DisplayName("phải làm = đúng hạn + xong trễ + còn mở; việc được miễn và việc đã rút không tính")
    void countsWhatFellDue() {
        Errands.Errand inTime = due(1, Duration.ofHours(30));
        enter(inTime.doneBy(after(inTime, Duration.ofHours(-2))));
        Errands.Errand late = due(2, Duration.ofHours(30));
        enter(late.doneBy(after(late, Duration.ofHours(3))));
        enter(due(3, Duration.ofHours(1)));
        enter(due(4, Duration.ofHours(-5)));
        enter(due(5, Duration.ofHours(2)));
        enter(due(6, Duration.ofHours(2)));
        errands.remove(6);
        Actor commander = Seating.officer(seats.district(), Province.PHU_BINH, Role.COMMANDER);
        seating.run(Actor.system(), () -> engine.touch(Errands.KIND, List.of(6L)));
        seating.run(commander, () -> obligations.excuse(idOf(5), "đường ngập, không tới được"));

        Score score =
                seating
                        .as(commander, () -> scores.list(Province.PHU_BINH, NOW.minus(Duration.ofDays(14)), NOW))
                        .stream()
                        .filter(each -> each.agency() == seats.station())
                        .findFirst()
                        .orElseThrow();
        assertThat(score.owed()).isEqualTo(3);
        assertThat(score.inTime()).isEqualTo(1);
        assertThat(score.doneLate()).isEqualTo(1);
        assertThat(score.openLate()).isEqualTo(1);
        assertThat(score.medianDelay()).isEqualTo(Duration.ofHours(2));
        assertThat(score.openByDay()).hasSize(14).endsWith(1);
        assertThat(seating.as(
                        commander,
                        () -> tenures.listBehind(
                                seats.station(), Outcome.OPEN_LATE, NOW.minus(Duration.ofDays(14)), NOW, 10)))
                .as("the list behind the number")
                .extracting(Obligation::subjectId)
                .containsExactly(3L);
        assertThat(seating.as(commander, () -> board.count(Province.PHU_BINH, NOW))
                        .get(Topic.TRACING))
                .isEqualTo(new BoardStore.Count(1, 0));
        Actor neighbour = Seating.officer(seats.otherCommune(), Province.NHA_LONG, Role.OFFICER);
        assertThat(seating.as(neighbour, () -> scores.list("", NOW.minus(Duration.ofDays(14)), NOW)))
                .as("bounded by jurisdiction, whatever is asked for")
                .isEmpty();
    }

    @Test
    @DisplayName("miễn phải có lý do và thẩm quyền; việc đã đóng không gia hạn được")
    void refusals() {
        enter(due(7, Duration.ofHours(1)));
        Actor officer = Seating.officer(seats.commune(), Province.TAN_KHANH, Role.OFFICER);
        Actor commander = Seating.officer(seats.district(), Province.PHU_BINH, Role.COMMANDER);
        refused(officer, () -> obligations.excuse(idOf(7), "bận"), "kernel.refusal.not-entitled");
        refused(commander, () -> obligations.excuse(idOf(7), " "), "obligation.refusal.reason");
        refused(
                commander,
                () -> obligations.extend(idOf(7), NOW.minus(Duration.ofDays(1)), "lùi"),
                "obligation.refusal.not-later");
        seating.run(commander, () -> obligations.excuse(idOf(7), "đã chuyển tỉnh khác"));
        refused(
                commander,
                () -> obligations.extend(idOf(7), NOW.plus(Duration.ofDays(1)), "thêm giờ"),
                "obligation.refusal.closed");
    }

    private void refused(Actor actor, Runnable work, String code) {
        assertThatThrownBy(() -> seating.run(actor, work))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.refusal().code()).isEqualTo(code));
    }
}
