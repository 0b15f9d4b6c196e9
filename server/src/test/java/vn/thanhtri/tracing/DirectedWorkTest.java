package vn.thanhtri.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thanhtri.test.Province.at;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskKind;
import vn.thanhtri.directive.document.Terms;
import vn.thanhtri.directive.measure.Bindings;
import vn.thanhtri.directive.measure.BoundMeasure;
import vn.thanhtri.directive.measure.Measurements;
import vn.thanhtri.directive.register.Directives;
import vn.thanhtri.directive.register.TaskTiming;
import vn.thanhtri.directive.register.Tasks;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.obligation.Measure;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.decision.Obligations;
import vn.thanhtri.obligation.time.Timekeeper;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.test.Site;
import vn.thanhtri.testing.SampleDeed;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.contact.ContactActions;
import vn.thanhtri.tracing.contact.RecordAction;

@DatabaseTest
@Now("2021-07-28T17:05")
@DisplayName("Việc của văn bản đo bằng số liệu truy vết, và việc phải làm cho mỗi ca mắc")
class DirectedWorkTest {
    private static final Actor OFFICE = new Actor(null, null, "Lâm Thị Hòa", "19.", Role.OFFICE);
    private static int copies;

    @Autowired
    private Cast cast;

    @Autowired
    private Directives directives;

    @Autowired
    private Tasks tasks;

    @Autowired
    private TaskTiming timing;

    @Autowired
    private Bindings bindings;

    @Autowired
    private Measurements measurements;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Agencies agencies;

    @Autowired
    private ContactActions actions;

    @Autowired
    private Cases cases;

    @Autowired
    private Timekeeper timekeeper;

    @Autowired
    private WebApplicationContext context;

    private long document;

    @BeforeEach
    void theNotice() throws IOException {
        cast.now("2021-07-28T17:05");
        if (copies == 0) {
            cast.agencies();
        }
        String text = Files.readString(Path.of("../law/documents/107-TB-UBND-thai-nguyen-2021-07-28.txt"));
        byte[] bytes = (text + " ".repeat(++copies)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        document = Province.as(OFFICE, () -> directives.take("107.txt", bytes, true));
    }

    private long phuBinh() {
        return agencies.findAt(AgencyKind.UBND_HUYEN, Province.PHU_BINH, java.time.LocalDate.of(2021, 7, 28))
                .orElseThrow()
                .id();
    }

    private Task tracingTask() {
        return Province.as(OFFICE, () -> tasks.listOf(document)).stream()
                .filter(task -> task.point().equals("2.1") && task.category().equals("tracing"))
                .findFirst()
                .orElseThrow();
    }

    private List<Obligation> owed(Task task) {
        return Province.as(OFFICE, () -> obligations.listAbout(new SubjectRef("directive-task", task.id()), 100));
    }

    private void dispatch() {
        cast.now("2021-07-28T17:20");
        Acting.run(OFFICE, () -> tasks.dispatch(document));
    }

    @Test
    @DisplayName("điểm 2.1 đo bằng tỷ lệ F1 đã lấy mẫu: giá trị, người còn thiếu, đạt chỉ tiêu thì hoàn thành lúc đó")
    void sampledShare() throws Exception {
        Task task = tracingTask();
        dispatch();
        long outbreak = cast.outbreak();
        long index = cast.person("Hoàng Văn Sự " + copies, 1987, Province.TAN_KHANH_CODE);
        List<Long> family = List.of(
                cast.person("Dương Thị Mơ " + copies, 1990, Province.TAN_KHANH_CODE),
                cast.person("Hoàng Văn Tài " + copies, 1961, Province.TAN_KHANH_CODE));
        cast.household("Hộ ông Sự " + copies, List.of(index, family.get(0), family.get(1)));
        cast.now("2021-07-29T08:00");
        cast.confirm(outbreak, index, "2021-07-27", "2021-07-28T08:00", "2021-07-29T07:00");
        Acting.run(
                OFFICE,
                () -> bindings.bind(new Bindings.Wanted(
                        task.id(), "contact.sampled", Province.TAN_KHANH_CODE, outbreak, 100, true)));
        assertThat(unit(task).tally()).isEqualTo(new Measure.Tally(0, 2, 0));
        cast.now("2021-07-29T10:00");
        Cast.cdc(() ->
                actions.recordAll(List.of(RecordAction.of(family.get(0), SampleDeed.SAMPLED, at("2021-07-29T09:30")))));
        timekeeper.runDue(at("2021-07-29T10:00"));
        assertThat(unit(task).tally()).isEqualTo(new Measure.Tally(1, 1, 0));
        assertThat(owed(task)).allMatch(Obligation::isOpen);
        long binding = Objects.requireNonNull(Province.as(OFFICE, () -> measurements.of(List.of(task)))
                        .get(task.id()))
                .getFirst()
                .binding()
                .id();
        Site office = Site.seenBy(OFFICE, context);
        assertThat(office.page("/directives/" + document + "/points/2.1"))
                .contains("F1 đã lấy mẫu lần đầu", "1/2", "còn 1", "đạt chỉ tiêu là hoàn thành");
        assertThat(office.page("/directives/" + document + "/measures/" + binding + "?side=MISSING"))
                .contains("Hoàng Văn Tài " + copies)
                .doesNotContain("Dương Thị Mơ " + copies);
        assertThat(office.page("/directives/" + document + "/measures/" + binding + "?side=COUNTED"))
                .contains("Dương Thị Mơ " + copies);
        Site other = Site.seenBy(new Actor(null, null, "Nhã Lộng", Province.NHA_LONG, Role.OFFICER), context);
        assertThat(other.page("/directives/" + document + "/measures/" + binding + "?side=MISSING"))
                .doesNotContain("Hoàng Văn Tài");
        cast.now("2021-07-29T15:00");
        Cast.cdc(() ->
                actions.recordAll(List.of(RecordAction.of(family.get(1), SampleDeed.SAMPLED, at("2021-07-29T14:00")))));
        timekeeper.runDue(at("2021-07-29T15:00"));
        assertThat(unit(task).reachedAt()).isEqualTo(at("2021-07-29T15:00"));
        assertThat(owed(task)).singleElement().satisfies(each -> {
            assertThat(each.debtor()).isEqualTo(phuBinh());
            assertThat(each.dischargedAt()).isEqualTo(at("2021-07-29T15:00"));
        });
        assertThat(office.page("/directives/" + document)).contains("Đạt lúc");
        Acting.run(OFFICE, () -> bindings.end(binding, "đo nhầm địa bàn"));
        assertThat(owed(task))
                .singleElement()
                .satisfies(each -> assertThat(each.isOpen()).isTrue());
    }

    private BoundMeasure.Unit unit(Task task) {
        return Objects.requireNonNull(Province.as(OFFICE, () -> measurements.of(List.of(task)))
                        .get(task.id()))
                .getFirst()
                .units()
                .getFirst();
    }

    @Test
    @DisplayName("“trong 24 giờ kể từ khi có ca mắc”: mỗi ca của huyện một nghĩa vụ; ca rút thì nghĩa vụ rút")
    void forEachCase() throws Exception {
        Task task = tracingTask();
        Acting.run(
                OFFICE,
                () -> timing.correct(
                        task.id(), TaskKind.EVENT, null, new Terms(null, null, "PT24H", "case.confirmed", "", false)));
        dispatch();
        assertThat(owed(task)).isEmpty();
        long outbreak = cast.outbreak();
        long person = cast.person("Nguyễn Thị Lụa " + copies, 1993, Province.NHA_LONG_CODE);
        cast.now("2021-07-30T09:30");
        long found = cast.confirm(outbreak, person, "2021-07-28", "2021-07-29T08:00", "2021-07-30T09:00");
        assertThat(owed(task)).singleElement().satisfies(each -> {
            assertThat(each.debtor()).isEqualTo(phuBinh());
            assertThat(each.occurrence()).isEqualTo("case.confirmed:" + found + "/" + phuBinh());
            assertThat(Objects.requireNonNull(each.dueAt()).truncatedTo(ChronoUnit.MINUTES))
                    .as("counted from the entry")
                    .isEqualTo(at("2021-07-31T09:30"));
            assertThat(each.trueDueAt()).as("the clock of the case itself").isEqualTo(at("2021-07-31T09:00"));
            assertThat(each.detail()).contains("Nguyễn Thị Lụa");
        });
        assertThat(Site.seenBy(OFFICE, context).page("/directives/" + document + "/points/2.1"))
                .contains("Nguyễn Thị Lụa", "mỗi ca mắc được xác định", "trong 24 giờ");
        Cast.cdc(() -> cases.withdraw(found, "âm tính khi xét nghiệm lại"));
        assertThat(owed(task)).isEmpty();
    }

    @Test
    @DisplayName("mỗi ổ dịch mở hồ sơ là một lần phải làm")
    void forEachOutbreak() {
        Task task = tracingTask();
        Acting.run(
                OFFICE,
                () -> timing.correct(
                        task.id(), TaskKind.EVENT, null, new Terms(null, null, "P2D", "outbreak.opened", "", false)));
        dispatch();
        cast.now("2021-07-30T09:30");
        long outbreak = cast.outbreak();
        assertThat(owed(task)).anySatisfy(each -> {
            assertThat(each.occurrence()).isEqualTo("outbreak.opened:" + outbreak + "/" + phuBinh());
            assertThat(Objects.requireNonNull(each.dueAt()).truncatedTo(ChronoUnit.MINUTES))
                    .isEqualTo(at("2021-08-01T09:30"));
        });
    }

    @Test
    @DisplayName(
            "việc định kỳ không hoàn thành bằng một lần đạt chỉ tiêu; chỉ tiêu trên 100 và số liệu không có thì từ chối")
    void refusals() {
        Task daily = Province.as(OFFICE, () -> tasks.listOf(document)).stream()
                .filter(task -> task.kind() == TaskKind.DAILY)
                .findFirst()
                .orElseThrow();
        for (Bindings.Wanted wanted : List.of(
                new Bindings.Wanted(daily.id(), "report.on-time", "", null, 100, true),
                new Bindings.Wanted(daily.id(), "report.on-time", "", null, 101, false),
                new Bindings.Wanted(daily.id(), "households.supplied", "", null, 100, false),
                new Bindings.Wanted(daily.id(), "report.on-time", "10", null, 100, false),
                new Bindings.Wanted(daily.id(), "contact.sampled", "", -1L, 100, false))) {
            assertThatThrownBy(() -> Acting.run(OFFICE, () -> bindings.bind(wanted)))
                    .isInstanceOf(RefusedException.class);
        }
        Actor district = new Actor(null, phuBinh(), "Hoàng Văn Tú", Province.PHU_BINH, Role.OFFICE);
        assertThatThrownBy(() -> Acting.run(
                        district,
                        () -> bindings.bind(new Bindings.Wanted(daily.id(), "report.on-time", "", null, 90, false))))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("directive.refusal.office-only"));
    }
}
