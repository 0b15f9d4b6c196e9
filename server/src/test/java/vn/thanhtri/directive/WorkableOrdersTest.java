package vn.thanhtri.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thanhtri.directive.Notice.OFFICE;
import static vn.thanhtri.test.Province.THAI_NGUYEN;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.directive.document.Party;
import vn.thanhtri.directive.document.PartyRole;
import vn.thanhtri.directive.document.PartyStore;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskKind;
import vn.thanhtri.directive.duty.Incidents;
import vn.thanhtri.directive.duty.Progress;
import vn.thanhtri.directive.judging.Judgements;
import vn.thanhtri.directive.judging.WaitingReport;
import vn.thanhtri.directive.register.Bodies;
import vn.thanhtri.directive.register.Claims;
import vn.thanhtri.directive.register.Directives;
import vn.thanhtri.directive.register.LaterOrders;
import vn.thanhtri.directive.register.Tasks;
import vn.thanhtri.directive.report.TaskProgress;
import vn.thanhtri.directive.result.DocumentView;
import vn.thanhtri.directive.result.DocumentViews;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.obligation.CoverageCheck;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;

/** The notice 107/TB-UBND with two orders that nobody has: what stands as a norm, what is a gap, and how reports are judged. */
@DatabaseTest
@Now("2021-07-28T17:05")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("Việc đã giao phải làm được: chuẩn mực, việc trống, duyệt nhiều báo cáo")
class WorkableOrdersTest {
    private static final String MARKET = "Ban Quản lý chợ Cầu Ngầm";

    @Autowired
    private Notice notice;

    @Autowired
    private Directives directives;

    @Autowired
    private Tasks tasks;

    @Autowired
    private TaskProgress progress;

    @Autowired
    private LaterOrders later;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Claims claims;

    @Autowired
    private Judgements judgements;

    @Autowired
    private Incidents incidents;

    @Autowired
    private DocumentViews views;

    @Autowired
    private PartyStore parties;

    @Autowired
    private Agencies agencies;

    @Autowired
    private List<CoverageCheck> checks;

    @Autowired
    private TransactionTemplate transaction;

    private long document;

    @BeforeEach
    void dispatched() {
        notice.seat();
        document = Province.as(OFFICE, () -> {
            if (!directives.list().isEmpty()) {
                return directives.list().getFirst().id();
            }
            notice.now("2021-07-28T17:05");
            long id = directives.take("107.txt", Notice.text(), false);
            notice.now("2021-07-28T17:20");
            transaction.executeWithoutResult(status -> {
                unknown(first(id, "3", TaskKind.ONCE), MARKET);
                unknown(first(id, "4", TaskKind.ONCE), "các cơ quan liên quan");
            });
            claims.setAllAside(id);
            Tasks.Dispatched sent = tasks.dispatch(id);
            assertThat(sent.gaps()).isEqualTo(2);
            return id;
        });
    }

    private void unknown(Task task, String label) {
        for (PartyRole role : List.of(PartyRole.EXECUTE, PartyRole.ACCOUNTABLE)) {
            task.list(role).forEach(party -> parties.delete(task.id(), role, party.label()));
        }
        parties.replace(
                task.id(), PartyRole.LEAD, new Party(PartyRole.LEAD, "?", label, false, List.of()), THAI_NGUYEN);
    }

    private Task first(long id, String point, TaskKind kind) {
        return notice.of(id, point).stream()
                .filter(task -> task.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<Task> all() {
        return Province.as(OFFICE, () -> tasks.listOf(document)).stream()
                .filter(task -> !task.removed())
                .toList();
    }

    private Task norm() {
        return all().stream()
                .filter(task -> task.kind() == TaskKind.NORM && !task.unassigned())
                .max(java.util.Comparator.comparingInt(task -> task.debtors().size()))
                .orElseThrow();
    }

    private static void refused(Runnable work, String code) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.refusal().code()).isEqualTo(code));
    }

    private List<CoverageCheck.Gap> gaps() {
        return Province.as(
                OFFICE,
                () -> checks.stream()
                        .filter(check -> check.key().equals("directive.unassigned"))
                        .findFirst()
                        .orElseThrow()
                        .listGaps(THAI_NGUYEN, 100));
    }

    @Test
    @Order(1)
    @DisplayName("chuẩn mực và điều cấm không ai phải báo cáo, không có nghĩa vụ nào trong sổ")
    void normsOweNothing() {
        List<Task> standing =
                all().stream().filter(task -> task.kind().isStanding()).toList();
        assertThat(standing).isNotEmpty();
        assertThat(standing).allSatisfy(task -> assertThat(notice.owed(task)).isEmpty());
        Task norm = norm();
        refused(
                () -> notice.report(
                        OFFICE, norm, norm.debtors().getFirst(), Progress.Kind.REPORTED, "", "đã quán triệt"),
                "directive.refusal.standing");
    }

    @Test
    @Order(2)
    @DisplayName("đơn vị xác nhận một lần cho cả văn bản; chuẩn mực được nhận cùng")
    void acknowledgedWithTheDocument() {
        notice.now("2021-07-28T18:00");
        Actor phuBinh = notice.officerOfPhuBinh();
        long own = notice.phuBinh().id();
        int told = Province.as(phuBinh, () -> progress.acknowledge(document));
        assertThat(told).isEqualTo((int)
                all().stream().filter(task -> task.debtors().contains(own)).count());
        assertThat(Province.as(phuBinh, () -> progress.acknowledge(document))).isZero();
        List<Long> norms = all().stream()
                .filter(task -> task.kind().isStanding() && task.debtors().contains(own))
                .map(Task::id)
                .toList();
        assertThat(Province.as(phuBinh, () -> progress.listOf(norms)))
                .extracting(Progress::task)
                .containsExactlyInAnyOrderElementsOf(norms);
        refused(() -> Province.as(OFFICE, () -> progress.acknowledge(document)), "directive.refusal.nothing-for-you");
    }

    @Test
    @Order(3)
    @DisplayName("vi phạm chuẩn mực được ghi nhận và phải xử lý")
    void aNormIsBrokenByAFinding() {
        notice.now("2021-07-30T09:00");
        long largest = norm().id();
        Task norm = all().stream()
                .filter(task -> task.kind() == TaskKind.NORM
                        && task.id() != largest
                        && task.debtors().contains(notice.phuBinh().id()))
                .findFirst()
                .orElseThrow();
        Acting.run(
                OFFICE,
                () -> incidents.record(new Incidents.Happening(
                        norm.id(),
                        Province.at("2021-07-30T08:00"),
                        "05917",
                        "",
                        "biên bản số 12",
                        "đoàn kiểm tra",
                        notice.phuBinh().id(),
                        null)));
        assertThat(notice.owed(norm)).singleElement().satisfies(duty -> {
            assertThat(duty.rule()).isEqualTo("directive.breach");
            assertThat(duty.debtor()).isEqualTo(notice.phuBinh().id());
        });
    }

    @Test
    @Order(4)
    @DisplayName("văn phòng chuyển chuẩn mực thành việc: từ lúc ấy mỗi đơn vị nợ một việc có hạn")
    void theOfficeMakesWorkOfANorm() {
        notice.now("2021-07-31T08:00");
        Task norm = norm();
        assertThat(notice.owed(norm))
                .noneSatisfy(duty -> assertThat(duty.rule()).isEqualTo("directive.task"));
        Acting.run(OFFICE, () -> later.makeWork(norm.id(), Province.at("2021-08-02T17:00")));
        List<Obligation> owed = notice.owed(norm).stream()
                .filter(duty -> duty.rule().equals("directive.task"))
                .toList();
        assertThat(owed).hasSameSizeAs(norm.debtors()).allSatisfy(duty -> {
            assertThat(duty.opensAt()).isBetween(Province.at("2021-07-31T08:00"), Province.at("2021-07-31T08:01"));
            assertThat(duty.dueAt()).isEqualTo(Province.at("2021-08-02T17:00"));
        });
        refused(() -> Acting.run(OFFICE, () -> later.makeWork(norm.id(), null)), "directive.refusal.not-standing");
    }

    @Test
    @Order(5)
    @DisplayName("việc không có đơn vị đứng trên bảng như chỗ trống của văn phòng ban hành")
    void anOrderThatNobodyHasIsAGap() {
        assertThat(gaps())
                .extracting(gap -> gap.subject().label())
                .containsExactlyInAnyOrder("TB 107, điểm 3", "TB 107, điểm 4");
        assertThat(gaps()).allSatisfy(gap -> {
            assertThat(agencies.get(gap.debtor()).kind()).isEqualTo(AgencyKind.UBND_TINH);
            assertThat(gap.since()).isBetween(Province.at("2021-07-28T17:20"), Province.at("2021-07-28T17:21"));
        });
    }

    @Test
    @Order(6)
    @DisplayName("đơn vị lạ được thêm vào danh bạ một bước, nợ việc từ lúc ấy; lần sau tên ấy đã biết")
    void aBodyIsTakenIn() {
        notice.now("2021-08-01T09:00");
        List<Bodies.Unknown> unknown = Province.as(OFFICE, () -> bodies.listOf(directives.get(document), all()));
        assertThat(unknown).extracting(Bodies.Unknown::label).contains(MARKET, "các cơ quan liên quan");
        assertThat(unknown)
                .filteredOn(each -> each.label().equals(MARKET))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.leads()).isTrue();
                    assertThat(each.points()).containsExactly("3");
                    assertThat(each.kind()).isEqualTo(AgencyKind.ORGANISATION);
                });
        long market = Province.as(OFFICE, () -> bodies.takeIn(document, MARKET, null, "05917"));
        Agency taken = agencies.get(market);
        assertThat(taken.name()).isEqualTo(MARKET);
        assertThat(taken.area()).isEqualTo("19.173.05917.");
        Task task = all().stream()
                .filter(each -> each.debtors().contains(market))
                .findFirst()
                .orElseThrow();
        assertThat(notice.owed(task)).singleElement().satisfies(duty -> {
            assertThat(duty.debtor()).isEqualTo(market);
            assertThat(duty.opensAt()).isBetween(Province.at("2021-08-01T09:00"), Province.at("2021-08-01T09:01"));
        });
        assertThat(gaps()).extracting(gap -> gap.subject().label()).containsExactly("TB 107, điểm 4");
        refused(
                () -> Province.as(OFFICE, () -> bodies.takeIn(document, MARKET, null, "")),
                "directive.refusal.no-body");
    }

    @Test
    @Order(7)
    @DisplayName("“các cơ quan liên quan” không gửi riêng cho ai; việc ấy giao được vào ngày khác")
    void givenOnALaterDay() {
        notice.now("2021-08-02T10:00");
        Acting.run(OFFICE, () -> bodies.leave(document, "các cơ quan liên quan"));
        assertThat(Province.as(OFFICE, () -> bodies.listOf(directives.get(document), all())))
                .extracting(Bodies.Unknown::label)
                .doesNotContain("các cơ quan liên quan");
        Task open = all().stream().filter(Task::unassigned).findFirst().orElseThrow();
        assertThat(notice.owed(open)).isEmpty();
        long health = agencies.findAt(AgencyKind.SO_Y_TE, THAI_NGUYEN, Notice.SIGNED)
                .orElseThrow()
                .id();
        refused(
                () -> Acting.run(notice.officerOfPhuBinh(), () -> later.give(open.id(), health)),
                "kernel.refusal.not-entitled");
        Acting.run(OFFICE, () -> later.give(open.id(), health));
        assertThat(notice.owed(open)).singleElement().satisfies(duty -> {
            assertThat(duty.debtor()).isEqualTo(health);
            assertThat(duty.opensAt()).isBetween(Province.at("2021-08-02T10:00"), Province.at("2021-08-02T10:01"));
        });
        assertThat(gaps()).isEmpty();
        refused(() -> Acting.run(OFFICE, () -> later.give(open.id(), health)), "directive.refusal.dispatched");
    }

    @Test
    @Order(8)
    @DisplayName("duyệt mọi báo cáo một lần, trừ những báo cáo tách ra; báo cáo nói đổi gì so với lần trước")
    void manyAtOnce() {
        Task daily = all().stream()
                .filter(task -> task.kind() == TaskKind.DAILY && task.point().equals("7"))
                .findFirst()
                .orElseThrow();
        List<Long> units = daily.debtors();
        assertThat(units.size()).isGreaterThan(9);
        notice.now("2021-08-03T14:30");
        units.forEach(unit -> notice.report(OFFICE, daily, unit, Progress.Kind.REPORTED, "2021-08-03", "lấy 412 mẫu"));
        notice.now("2021-08-04T14:30");
        units.forEach(unit -> notice.report(
                OFFICE,
                daily,
                unit,
                Progress.Kind.REPORTED,
                "2021-08-04",
                unit.equals(units.getFirst()) ? "lấy 412 mẫu" : "lấy 731 mẫu"));
        List<WaitingReport> waiting =
                Province.as(OFFICE, () -> judgements.listWaiting(document, "7")).all();
        assertThat(waiting).hasSize(2 * units.size());
        assertThat(waiting).filteredOn(WaitingReport::repeats).singleElement().satisfies(each -> {
            assertThat(each.report().agency()).isEqualTo(units.getFirst());
        });
        assertThat(waiting)
                .filteredOn(each -> each.change() != null && !each.repeats())
                .hasSize(units.size() - 1)
                .allSatisfy(each -> assertThat(
                                java.util.Objects.requireNonNull(each.change()).pieces())
                        .anySatisfy(piece -> assertThat(piece.difference()).isEqualTo("+319")));
        Set<String> keys = waiting.stream().map(WaitingReport::key).collect(Collectors.toSet());
        String copied = waiting.stream()
                .filter(WaitingReport::repeats)
                .map(WaitingReport::key)
                .findFirst()
                .orElseThrow();
        refused(
                () -> Province.as(
                        OFFICE,
                        () -> judgements.judge(
                                document, keys, List.of(new Judgements.Returned(copied, " ")), Set.of())),
                "directive.refusal.return-reason");
        assertThat(Province.as(OFFICE, () -> judgements.listWaiting(document, "7"))
                        .all())
                .as("một lý do thiếu thì không báo cáo nào được duyệt")
                .hasSize(2 * units.size());
        Judgements.Judged judged = Province.as(
                OFFICE,
                () -> judgements.judge(
                        document,
                        keys,
                        List.of(new Judgements.Returned(copied, "Số liệu chép lại hôm trước")),
                        Set.of()));
        assertThat(judged).isEqualTo(new Judgements.Judged(2 * units.size() - 1, 1));
        assertThat(Province.as(OFFICE, () -> judgements.listWaiting(document, "7"))
                        .all())
                .isEmpty();
        refused(
                () -> Province.as(OFFICE, () -> judgements.judge(document, keys, List.of(), Set.of())),
                "directive.refusal.not-waiting");
        refused(
                () -> Province.as(
                        notice.officerOfPhuBinh(), () -> judgements.judge(document, Set.of(), List.of(), Set.of())),
                "kernel.refusal.not-entitled");
    }

    @Test
    @Order(9)
    @DisplayName(
            "toàn cảnh một văn bản: theo điểm, theo đơn vị, cái gì chậm, cái gì chưa có số đo, bao nhiêu chuẩn mực")
    void onOnePage() {
        notice.now("2021-08-05T09:00");
        DocumentView view = Province.as(OFFICE, () -> views.of(document));
        List<Task> all = all();
        assertThat(view.norms()).isEqualTo((int)
                all.stream().filter(task -> task.kind().isStanding()).count());
        assertThat(view.points())
                .extracting(DocumentView.PointLine::point)
                .containsExactlyElementsOf(
                        all.stream().map(Task::point).distinct().toList());
        assertThat(view.points())
                .filteredOn(line -> line.point().equals("7"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.work()).isPositive();
                    assertThat(line.tally().owed()).isPositive();
                });
        assertThat(view.total().openLate())
                .isEqualTo(view.points().stream()
                        .mapToLong(line -> line.tally().openLate())
                        .sum())
                .isEqualTo(view.agencies().stream()
                        .mapToLong(line -> line.tally().openLate())
                        .sum());
        assertThat(view.unmeasured()).isEqualTo((int) all.stream()
                .filter(task -> !task.kind().isStanding() && !task.kind().isRecurring())
                .count());
        assertThat(view.gaps()).isZero();
        assertThat(view.findings()).isEqualTo(1);
    }
}
