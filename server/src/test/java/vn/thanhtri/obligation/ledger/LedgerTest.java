package vn.thanhtri.obligation.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.obligation.Discharge;
import vn.thanhtri.obligation.Errands;
import vn.thanhtri.obligation.Seating;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Province;

@DatabaseTest
@DisplayName("Sổ nghĩa vụ")
class LedgerTest {
    private static final Instant OPENS = Province.at("2021-08-04T08:02:00");
    private static final Instant DUE = Province.at("2021-08-05T08:02:00");

    @Autowired
    private Seating seating;

    @Autowired
    private Errands errands;

    @Autowired
    private ObligationEngine engine;

    @Autowired
    private JdbcClient database;

    private Seating.Seats seats;

    @BeforeEach
    void settle() {
        errands.clear();
        seats = seating.settle();
    }

    private record Row(
            long id,
            long debtor,
            String area,
            @org.jspecify.annotations.Nullable Instant due,
            boolean open,
            boolean withdrawn) {}

    private List<Row> rows(Actor actor, long errand) {
        return seating.as(
                actor,
                () -> database.sql("""
                        select id, debtor, area, due_at as due, is_open as open, withdrawn_at is not null as withdrawn
                        from obligation.obligation where subject_kind = 'errand' and subject_id = ? order by id
                        """)
                        .param(errand)
                        .query((row, n) -> new Row(
                                row.getLong("id"),
                                row.getLong("debtor"),
                                row.getString("area"),
                                Rows.findInstant(row, "due"),
                                row.getBoolean("open"),
                                row.getBoolean("withdrawn")))
                        .list());
    }

    private List<String> steps(long errand) {
        return seating.as(
                Actor.system(),
                () -> database.sql("""
                        select step.kind from obligation.step join obligation.obligation o on o.id = step.obligation
                        where o.subject_kind = 'errand' and o.subject_id = ? order by step.id
                        """).param(errand).query(String.class).list());
    }

    private void touch(long... ids) {
        seating.run(
                Seating.officer(seats.commune(), Province.TAN_KHANH, Role.OFFICER),
                () -> engine.touch(
                        Errands.KIND, java.util.Arrays.stream(ids).boxed().toList()));
    }

    @Test
    @DisplayName("quy tắc nói phải làm gì thì sổ có dòng ấy, nhìn thấy theo địa bàn của bên phải làm")
    void aDutyBecomesARow() {
        errands.put(Errands.of(1, seats.station(), OPENS, DUE));
        touch(1);
        assertThat(rows(Actor.system(), 1)).singleElement().satisfies(row -> {
            assertThat(row.debtor()).isEqualTo(seats.station());
            assertThat(row.area()).isEqualTo(Province.TAN_KHANH);
            assertThat(row.due()).isEqualTo(DUE);
            assertThat(row.open()).isTrue();
        });
        assertThat(rows(Seating.officer(seats.otherCommune(), Province.NHA_LONG, Role.OFFICER), 1))
                .isEmpty();
        assertThat(steps(1)).containsExactly("OPENED");
    }

    @Test
    @DisplayName("việc của cấp trên phát sinh từ lệnh của xã được ghi đủ, xã không nhìn thấy")
    void aCommuneMovesWhatTheDistrictOwes() {
        errands.put(Errands.of(2, seats.district(), OPENS, DUE));
        touch(2);
        assertThat(rows(Seating.officer(seats.commune(), Province.TAN_KHANH, Role.OFFICER), 2))
                .isEmpty();
        assertThat(rows(Seating.officer(seats.district(), Province.PHU_BINH, Role.OFFICER), 2))
                .hasSize(1);
    }

    @Test
    @DisplayName("suy lại lần nữa không đổi gì")
    void derivingTwiceChangesNothing() {
        errands.put(Errands.of(3, seats.station(), OPENS.plusNanos(1234), DUE.plusNanos(999)));
        touch(3);
        touch(3);
        touch(3);
        assertThat(steps(3)).containsExactly("OPENED");
    }

    @Test
    @DisplayName("đúng hạn, xong trễ, mở lại, rút: mỗi việc một bước, không xóa dòng nào")
    void everyChangeIsAStep() {
        Errands.Errand errand = Errands.of(4, seats.station(), OPENS, DUE);
        errands.put(errand);
        touch(4);
        errands.put(errand.due(DUE.plusSeconds(3600)));
        touch(4);
        errands.put(errand.doneBy(new Discharge(DUE.minusSeconds(60), 77)));
        touch(4);
        errands.put(errand.owedBy(seats.district()));
        touch(4);
        errands.remove(4);
        touch(4);
        assertThat(rows(Actor.system(), 4))
                .singleElement()
                .satisfies(row -> assertThat(row.withdrawn()).isTrue());
        errands.put(errand);
        touch(4);
        assertThat(steps(4))
                .containsExactly(
                        "OPENED",
                        "DUE_MOVED",
                        "DUE_MOVED",
                        "DISCHARGED",
                        "REOPENED",
                        "DEBTOR_MOVED",
                        "WITHDRAWN",
                        "REOPENED",
                        "DEBTOR_MOVED");
        assertThat(rows(Actor.system(), 4)).hasSize(1);
    }

    @Test
    @DisplayName("không ai xóa được dòng hay bước nào")
    void nothingIsDeleted() {
        errands.put(Errands.of(5, seats.station(), OPENS, DUE));
        touch(5);
        assertThatThrownBy(() -> seating.run(
                        Actor.system(),
                        () -> database.sql("delete from obligation.obligation").update()))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> seating.run(
                        Actor.system(),
                        () -> database.sql("delete from obligation.step").update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    @Timeout(20)
    @DisplayName("hai bên theo nhau thì cũng có lúc dừng")
    void followersOfEachOtherComeToAnEnd() {
        errands.put(Errands.of(6, seats.station(), OPENS, DUE));
        errands.put(Errands.of(7, seats.station(), OPENS, DUE));
        errands.follow(List.of(6L, 7L));
        touch(6);
        assertThat(rows(Actor.system(), 7)).hasSize(1);
        assertThat(steps(6)).containsExactly("OPENED");
    }

    @Test
    @DisplayName("báo cấp trên trong lúc đang suy lại thì vẫn còn, không bị ghi đè")
    void aClimbIsNotOverwritten() {
        Errands.Errand errand = Errands.of(8, seats.station(), OPENS, DUE);
        errands.put(errand);
        touch(8);
        errands.beforeLoad(ids -> CompletableFuture.runAsync(() -> seating.run(
                        Actor.system(),
                        () -> database.sql("""
                                        update obligation.obligation set level = 1, escalated_to = ?, escalated_at = due_at
                                        where subject_kind = 'errand' and subject_id = 8
                                        """).param(seats.district()).update()))
                .join());
        errands.put(errand.due(DUE.plusSeconds(60)));
        touch(8);
        assertThat(seating.as(
                        Actor.system(),
                        () -> database.sql("select level from obligation.obligation where subject_id = 8")
                                .query(Integer.class)
                                .single()))
                .isOne();
        assertThat(rows(Actor.system(), 8))
                .singleElement()
                .satisfies(row -> assertThat(row.due()).isEqualTo(DUE.plusSeconds(60)));
    }

    @Test
    @DisplayName("ngoài một giao dịch thì không suy gì")
    void touchBelongsToACommand() {
        assertThatThrownBy(() -> engine.touch(Errands.KIND, List.of(1L)))
                .isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
    }
}
