package vn.thanhtri.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.thanhtri.directive.Notice.OFFICE;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskKind;
import vn.thanhtri.directive.document.Terms;
import vn.thanhtri.directive.duty.Incident;
import vn.thanhtri.directive.duty.Incidents;
import vn.thanhtri.directive.register.Directives;
import vn.thanhtri.directive.register.TaskTiming;
import vn.thanhtri.directive.register.Tasks;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.time.Timekeeper;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.test.Site;

@DatabaseTest
@Now("2021-07-28T17:05")
@DisplayName("Loại việc và thời gian: sửa trên trang, phát sinh, vi phạm")
class KindPagesTest {
    private static final Actor PHO_YEN = new Actor(null, null, "Phổ Yên", "19.172.", Role.OFFICER);
    private static int copies;

    @Autowired
    private Notice notice;

    @Autowired
    private Directives directives;

    @Autowired
    private Tasks tasks;

    @Autowired
    private TaskTiming timing;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Timekeeper timekeeper;

    @Autowired
    private WebApplicationContext context;

    private long document;

    @BeforeEach
    void aFreshCopy() {
        notice.now("2021-07-28T17:05");
        notice.seat();
        byte[] bytes = (new String(Notice.text(), StandardCharsets.UTF_8) + " ".repeat(++copies))
                .getBytes(StandardCharsets.UTF_8);
        document = Province.as(OFFICE, () -> directives.take("107.txt", bytes, true));
    }

    @Test
    @DisplayName("báo cáo hằng ngày sửa thành hằng tuần trước 16h00 thứ Sáu: chín huyện nợ mỗi tuần một lần")
    void weeklyOnThePage() throws Exception {
        Site office = Site.seenBy(OFFICE, context);
        Task daily = first("7", TaskKind.DAILY);
        MockHttpServletResponse answer = office.answer(post(path(daily) + "/timing")
                .param("kind", "WEEKLY")
                .param("by", "16:00")
                .param("weekday", "5"));
        assertThat(answer.getStatus()).isEqualTo(302);
        Task weekly = Province.as(OFFICE, () -> tasks.get(daily.id()));
        assertThat(weekly.kind()).isEqualTo(TaskKind.WEEKLY);
        assertThat(weekly.terms().weekday()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(office.page("/directives/" + document).replaceAll("\\s+", " "))
                .contains("Hằng tuần thứ Sáu trước 16h00");
        dispatch();
        assertThat(notice.owed(weekly)).isNotEmpty().allSatisfy(each -> {
            assertThat(each.rule()).isEqualTo("directive.periodic");
            assertThat(each.dueAt()).isEqualTo(Province.at("2021-07-30T16:00"));
        });
        notice.now("2021-07-31T00:30");
        timekeeper.runDue(Province.at("2021-07-31T00:30"));
        assertThat(notice.owed(weekly)).extracting(Obligation::dueAt).contains(Province.at("2021-08-06T16:00"));
        assertThat(office.page("/directives/" + document)).contains("Đã báo tuần này");
    }

    @Test
    @DisplayName("việc có điều kiện: chưa xảy ra thì không nợ; ghi nhận lúc 8h00 và hạn 24 giờ thì nợ đến 8h00 hôm sau")
    void whenItHappens() throws Exception {
        Task task = first("6", TaskKind.ONCE);
        Acting.run(
                OFFICE,
                () -> timing.correct(
                        task.id(),
                        TaskKind.CONDITIONAL,
                        null,
                        new Terms(null, null, "PT24H", "", "khi có người về từ vùng dịch", true)));
        dispatch();
        assertThat(notice.owed(task)).isEmpty();
        Site office = Site.seenBy(OFFICE, context);
        assertThat(office.page("/directives/" + document + "/points/6"))
                .contains(
                        "Chưa phát sinh",
                        "khi có người về từ vùng dịch",
                        "Cho đến khi có thông báo mới",
                        "trong 24 giờ");
        notice.now("2021-07-30T08:10");
        Site district = Site.seenBy(notice.officerOfPhuBinh(), context);
        MockHttpServletResponse answer = district.answer(post(path(task) + "/incidents")
                .param("at", "2021-07-30T08:00")
                .param("unitCode", "05917")
                .param("place", "xóm Kim Bảng, xã Tân Khánh")
                .param("evidence", "danh sách khai báo y tế")
                .param("seenBy", "tổ COVID cộng đồng"));
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(notice.owed(task)).singleElement().satisfies(each -> {
            assertThat(each.debtor()).isEqualTo(notice.phuBinh().id());
            assertThat(each.trueDueAt()).as("by the clock of what happened").isEqualTo(Province.at("2021-07-31T08:00"));
            assertThat(each.dueAt()).as("counted from the entry").isAfterOrEqualTo(Province.at("2021-07-31T08:10"));
            assertThat(each.basis().point()).isEqualTo("6");
        });
        Incident incident =
                Province.as(OFFICE, () -> incidents.listOf(task.id())).getFirst();
        assertThat(Province.as(PHO_YEN, () -> incidents.listOf(task.id()))).isEmpty();
        district.answer(post(path(task) + "/progress")
                .param("agency", String.valueOf(notice.phuBinh().id()))
                .param("kind", "REPORTED")
                .param("occurrence", incident.occurrence())
                .param("note", "đã đưa đi cách ly"));
        assertThat(notice.owed(task).getFirst().isOpen()).isFalse();
        assertThat(office.page("/directives/" + document + "/points/6"))
                .contains("xóm Kim Bảng, xã Tân Khánh", "tổ COVID cộng đồng", "Hoàn thành đúng hạn");
    }

    @Test
    @DisplayName("vi phạm điều cấm đứng trên bảng là quá hạn ngay, của đơn vị nơi đó, cho đến khi xử lý; rút thì thôi")
    void breach() throws Exception {
        Task task = first("2.3", TaskKind.PROHIBITION);
        dispatch();
        notice.now("2021-07-30T08:10");
        Site office = Site.seenBy(OFFICE, context);
        MockHttpServletResponse answer = office.answer(post("/api/v1/directives/tasks/" + task.id() + "/incidents")
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"at": "2021-07-30T00:30:00Z", "unitCode": "05917", "place": "xóm Xúm",
                         "evidence": "biên bản số 04", "seenBy": "đoàn kiểm tra"}
                        """));
        assertThat(answer.getStatus()).isEqualTo(201);
        Obligation breach = breachOf(task);
        assertThat(breach.debtor()).isEqualTo(notice.phuBinh().id());
        assertThat(breach.isLate(Province.at("2021-07-30T08:11"))).isTrue();
        assertThat(breach.detail()).isEqualTo("xóm Xúm");
        assertThat(office.page("/board?topic=DIRECTIVE")).contains("xóm Xúm");
        Incident incident =
                Province.as(OFFICE, () -> incidents.listOf(task.id())).getFirst();
        assertThatThrownBy(() -> Acting.run(PHO_YEN, () -> incidents.withdraw(incident.id(), "nhầm")))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> Acting.run(notice.officerOfPhuBinh(), () -> incidents.withdraw(incident.id(), "nhầm")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("directive.refusal.not-recorder"));
        Acting.run(OFFICE, () -> incidents.withdraw(incident.id(), "đã xác minh, không phải"));
        assertThat(notice.owed(task))
                .noneSatisfy(each -> assertThat(each.rule()).isEqualTo("directive.breach"));
    }

    @Test
    @DisplayName("vi phạm phải có nơi, bằng chứng, người phát hiện; việc thường thì không có gì để ghi nhận")
    void refusals() throws Exception {
        Task task = first("2.3", TaskKind.PROHIBITION);
        Task once = first("2.1", TaskKind.ONCE);
        dispatch();
        assertThat(code(task, "2021-07-28T17:00", "99999", "b", "c")).isEqualTo("directive.refusal.place");
        assertThat(code(task, "2021-07-28T17:00", "05917", " ", "c")).isEqualTo("directive.refusal.evidence");
        assertThat(code(task, "2021-07-28T17:00", "05917", "b", "")).isEqualTo("directive.refusal.seen-by");
        assertThat(code(task, "2021-07-29T17:00", "05917", "b", "c")).isEqualTo("directive.refusal.not-yet");
        assertThat(code(once, "2021-07-28T17:00", "05917", "b", "c")).isEqualTo("directive.refusal.nothing-awaited");
        assertThat(code(task, "2021-07-28T17:00", "05431", "b", "c")).isEqualTo("directive.refusal.nobody-there");
        assertThatThrownBy(() ->
                        Acting.run(OFFICE, () -> timing.correct(task.id(), TaskKind.DAILY, LocalTime.NOON, Terms.NONE)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("directive.refusal.dispatched"));
    }

    @Test
    @DisplayName("khoảng thời gian và sự kiện không biết thì từ chối, nói rõ")
    void termsRefused() {
        Task task = first("2.1", TaskKind.ONCE);
        for (Terms terms : List.of(
                new Terms(null, null, "PTxH", "", "", false),
                new Terms(null, null, "", "arrival.entered", "", false),
                new Terms(null, 40, "", "", "", false))) {
            assertThatThrownBy(() -> Acting.run(OFFICE, () -> timing.correct(task.id(), TaskKind.EVENT, null, terms)))
                    .isInstanceOf(RefusedException.class);
        }
    }

    private String code(Task task, String at, String unit, String evidence, String seenBy) {
        try {
            Acting.run(
                    OFFICE,
                    () -> incidents.record(new Incidents.Happening(
                            task.id(), Province.at(at), unit, "", evidence, seenBy, null, null)));
            return "";
        } catch (RefusedException refused) {
            return refused.refusal().code();
        }
    }

    private void dispatch() {
        notice.now("2021-07-28T17:20");
        Acting.run(OFFICE, () -> tasks.dispatch(document));
    }

    private Task first(String point, TaskKind kind) {
        return Province.as(OFFICE, () -> notice.of(document, point)).stream()
                .filter(task -> task.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private Obligation breachOf(Task task) {
        return notice.owed(task).stream()
                .filter(each -> each.rule().equals("directive.breach"))
                .findFirst()
                .orElseThrow();
    }

    private String path(Task task) {
        return "/directives/" + document + "/tasks/" + task.id();
    }
}
