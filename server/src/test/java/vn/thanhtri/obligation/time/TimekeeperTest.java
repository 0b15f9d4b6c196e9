package vn.thanhtri.obligation.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalEntry;
import vn.thanhtri.kernel.MovableClock;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.obligation.Debtors;
import vn.thanhtri.obligation.Discharge;
import vn.thanhtri.obligation.Errands;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.Seating;
import vn.thanhtri.obligation.Watch;
import vn.thanhtri.obligation.decision.Obligations;
import vn.thanhtri.obligation.ledger.Climb;
import vn.thanhtri.obligation.ledger.ObligationEngine;
import vn.thanhtri.obligation.ledger.Step;
import vn.thanhtri.obligation.ledger.StepKind;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;

@DatabaseTest
@Import(TimekeeperTest.OneMoreWatch.class)
@TestPropertySource(properties = "thanhtri.policy.settings=classpath:vn/thanhtri/obligation/settings.yaml")
@Now("2021-08-05T00:10")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // time goes one way only
@DisplayName("Thời gian trôi")
class TimekeeperTest {
    /** Fails while it is broken, as a capability's might that counts something it cannot read. */
    static class BrokenWatch implements Watch {
        private boolean broken;

        @Override
        public void look(Instant now) {
            if (broken) {
                throw new IllegalStateException("cannot count at " + now);
            }
        }
    }

    @TestConfiguration
    static class OneMoreWatch {
        @Bean
        BrokenWatch brokenWatch() {
            return new BrokenWatch();
        }
    }

    @Autowired
    private BrokenWatch watch;

    @Autowired
    private Seating seating;

    @Autowired
    private Errands errands;

    @Autowired
    private ObligationEngine engine;

    @Autowired
    private Timekeeper timekeeper;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Debtors debtors;

    @Autowired
    private Journal journal;

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

    private void pass(String local) {
        Instant now = Province.at(local);
        ((MovableClock) clock).set(now);
        errands.beginDay(vn.thanhtri.kernel.VietnamTime.dayOf(now));
        timekeeper.runDue(now);
    }

    private void enter(Errands.Errand errand) {
        errands.put(errand);
        seating.run(Actor.system(), () -> engine.touch(Errands.KIND, List.of(errand.id())));
    }

    private long idOf(long errand, String rule) {
        return seating.as(
                Actor.system(),
                () -> database.sql("select id from obligation.obligation where subject_id = ? and rule = ?")
                        .params(errand, rule)
                        .query(Long.class)
                        .single());
    }

    private Obligation get(long errand, String rule) {
        return seating.as(Actor.system(), () -> obligations.get(idOf(errand, rule)));
    }

    private List<Step> steps(long errand, String rule) {
        return seating.as(Actor.system(), () -> obligations.listSteps(idOf(errand, rule)));
    }

    private List<String> checks(long errand) {
        return seating.as(
                Actor.system(),
                () -> database.sql("""
                        select occurrence from obligation.obligation
                        where subject_id = ? and rule = 'errand.daily' order by occurrence
                        """).param(errand).query(String.class).list());
    }

    @Test
    @Order(2)
    @DisplayName("việc hằng ngày mở khi ngày bắt đầu; sau khi ngừng máy thì bù đủ các ngày đã lỡ")
    void recurringDutiesCatchUp() {
        pass("2021-08-10T00:10:00");
        LocalDate first = LocalDate.of(2021, 8, 10);
        enter(Errands.of(1, seats.station(), Province.at("2021-08-10T00:00:00"), null)
                .checked(first, first.plusDays(13))
                .asOf(first));
        enter(Errands.of(2, seats.station(), Province.at("2021-08-10T00:00:00"), null)
                .checked(first, first.plusDays(1))
                .asOf(first));
        assertThat(checks(1)).containsExactly("2021-08-10");
        pass("2021-08-11T00:10:00");
        assertThat(checks(1)).containsExactly("2021-08-10", "2021-08-11");
        pass("2021-08-14T09:00:00");
        assertThat(checks(1)).hasSize(5);
        assertThat(checks(2)).containsExactly("2021-08-10", "2021-08-11");
        pass("2021-08-14T09:00:30");
        assertThat(checks(1)).hasSize(5);
    }

    @Test
    @Order(3)
    @DisplayName("quá hạn thì báo dần lên xã, huyện, tỉnh theo số phút của chính sách; mỗi bước một sự việc")
    void overdueClimbs() {
        pass("2021-08-20T08:00:00");
        enter(Errands.of(3, seats.station(), Province.at("2021-08-20T08:00:00"), Province.at("2021-08-20T10:00:00")));
        pass("2021-08-20T11:59:00");
        assertThat(get(3, "errand.once").level()).isZero();
        pass("2021-08-20T12:00:00");
        assertThat(get(3, "errand.once").level()).isEqualTo(1);
        pass("2021-08-20T14:00:30");
        pass("2021-08-20T18:00:30");
        pass("2021-08-21T18:00:30");
        assertThat(get(3, "errand.once").level()).isEqualTo(3);
        List<Step> climbs = steps(3, "errand.once").stream()
                .filter(step -> step.kind() == StepKind.ESCALATED)
                .toList();
        assertThat(climbs)
                .extracting(Step::toAgency)
                .containsExactlyInAnyOrder(seats.commune(), seats.district(), seats.province());
        List<JournalEntry> facts = seating.as(
                Actor.system(), () -> journal.listAbout(new SubjectRef(Obligations.KIND, idOf(3, "errand.once")), 10));
        assertThat(facts).extracting(JournalEntry::kind).containsOnly("ObligationEscalated");
        assertThat(facts).hasSize(3);
    }

    @Test
    @Order(4)
    @DisplayName("xong việc thì thôi báo lên; gia hạn thì đếm lại từ hạn mới")
    void whatIsDoneOrExtendedDoesNotClimb() {
        pass("2021-08-22T08:00:00");
        Instant due = Province.at("2021-08-22T10:00:00");
        Errands.Errand done = Errands.of(4, seats.station(), due.minusSeconds(3600), due);
        enter(done);
        enter(done.doneBy(new Discharge(due.plusSeconds(60), 5)));
        enter(Errands.of(5, seats.station(), due.minusSeconds(3600), due));
        Actor district = Seating.officer(seats.district(), Province.PHU_BINH, Role.COMMANDER);
        seating.run(
                district,
                () -> obligations.extend(
                        idOf(5, "errand.once"), due.plus(Duration.ofHours(6)), "đường xóm Tranh ngập"));
        pass("2021-08-22T17:59:00");
        assertThat(get(4, "errand.once").level()).isZero();
        assertThat(get(5, "errand.once").level()).isZero();
        pass("2021-08-22T18:00:00");
        assertThat(get(5, "errand.once").level()).isEqualTo(1);
    }

    @Test
    @Order(5)
    @DisplayName("gia hạn và giao lại của cán bộ còn nguyên khi suy lại; hạn mới của quy tắc chỉ thắng khi muộn hơn")
    void decisionsOfOfficersSurvive() {
        Instant due = Province.at("2021-08-23T10:00:00");
        pass("2021-08-23T08:00:00");
        Errands.Errand errand = Errands.of(6, seats.station(), due.minusSeconds(3600), due);
        enter(errand);
        Actor district = Seating.officer(seats.district(), Province.PHU_BINH, Role.COMMANDER);
        Instant extended = due.plusSeconds(7200);
        seating.run(district, () -> {
            obligations.extend(idOf(6, "errand.once"), extended, "thiếu người lấy mẫu");
            obligations.reassign(idOf(6, "errand.once"), seats.otherCommune(), "trạm quá tải");
        });
        enter(errand.due(due.plusSeconds(60)));
        enter(errand.owedBy(seats.commune()));
        assertThat(get(6, "errand.once").dueAt()).isEqualTo(extended);
        assertThat(get(6, "errand.once").debtor()).isEqualTo(seats.otherCommune());
        enter(errand.due(extended.plusSeconds(60)));
        assertThat(get(6, "errand.once").dueAt()).isEqualTo(extended.plusSeconds(60));
        Actor other = Seating.officer(seats.otherCommune(), Province.NHA_LONG, Role.OFFICER);
        assertThat(seating.as(other, () -> obligations.get(idOf(6, "errand.once"))))
                .as("who owes it now sees it")
                .isNotNull();
        assertThat(seating.as(other, () -> obligations.listSteps(idOf(6, "errand.once"))))
                .as("with its whole history")
                .extracting(Step::kind)
                .contains(StepKind.OPENED, StepKind.EXTENDED, StepKind.REASSIGNED);
    }

    @Test
    @Order(1)
    @DisplayName("văn bản mới áp dụng cho việc đang chạy thì hạn đổi, bước ghi rõ căn cứ làm đổi")
    void aNumberThatAppliesToRunningMovesIt() {
        pass("2021-08-05T12:00:00");
        Instant opens = Province.at("2021-08-05T11:00:00");
        Errands.Errand sample = Errands.of(7, seats.station(), opens, null);
        enter(new Errands.Errand(
                7, "Mẫu 7", sample.debtor(), opens, null, Errands.BASIS, null, null, null, LocalDate.of(2021, 8, 5)));
        assertThat(get(7, "errand.result").dueAt()).isEqualTo(opens.plus(Duration.ofHours(24)));
        pass("2021-08-06T00:10:00");
        assertThat(get(7, "errand.result").dueAt()).isEqualTo(opens.plus(Duration.ofHours(12)));
        assertThat(steps(7, "errand.result"))
                .filteredOn(step -> step.kind() == StepKind.DUE_MOVED)
                .singleElement()
                .satisfies(step -> assertThat(step.basis().document()).isEqualTo("quy ước thử 2"));
    }

    @Test
    @Order(6)
    @DisplayName("không có số trong chính sách thì không tự báo lên")
    void withoutANumberNothingClimbs() {
        assertThat(new Climb(debtors, (key, area, subject, at) -> java.util.Optional.empty())
                        .next(Province.TAN_KHANH, 0, Province.at("2021-08-05T10:00:00"), null))
                .isEmpty();
        assertThatCode(() -> timekeeper.runDue(clock.instant())).doesNotThrowAnyException();
    }

    @Test
    @Order(7)
    @DisplayName("một chỗ theo dõi hỏng không giữ lại việc báo lên của mọi người; chỗ hỏng vẫn được nêu tên")
    void aBrokenWatchStopsNobody() {
        pass("2021-09-01T08:00:00");
        enter(Errands.of(8, seats.station(), Province.at("2021-09-01T08:00:00"), Province.at("2021-09-01T10:00:00")));
        watch.broken = true;
        try {
            assertThatThrownBy(() -> pass("2021-09-01T12:00:00")).hasMessageContaining("BrokenWatch");
        } finally {
            watch.broken = false;
        }
        assertThat(get(8, "errand.once").level()).isEqualTo(1);
    }
}
