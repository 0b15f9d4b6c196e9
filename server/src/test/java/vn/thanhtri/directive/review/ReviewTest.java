package vn.thanhtri.directive.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.thanhtri.directive.Notice.OFFICE;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.directive.Notice;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.PartyRole;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.duty.Progress;
import vn.thanhtri.directive.duty.TaskState;
import vn.thanhtri.directive.duty.UnitProgress;
import vn.thanhtri.directive.register.Directives;
import vn.thanhtri.directive.register.Tasks;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalEntry;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.test.Site;

@DatabaseTest
@Now("2021-07-28T17:05")
@DisplayName("Rà soát bên cạnh nguyên văn, giao việc, theo dõi")
class ReviewTest {
    private static int copies;

    @Autowired
    private Notice notice;

    @Autowired
    private Directives directives;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Journal journal;

    @Autowired
    private WebApplicationContext context;

    private long document;

    @BeforeEach
    void aFreshCopy() {
        notice.now("2021-07-28T17:05");
        notice.seat();
        document = Province.as(OFFICE, () -> directives.take("107.txt", bytes(++copies), true));
    }

    private static byte[] bytes(int copy) {
        return (new String(Notice.text(), StandardCharsets.UTF_8) + " ".repeat(copy)).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("văn bản không đọc được tên người ký vẫn được nhận, người ký để trống")
    void nobodyIsReadAsSigner() {
        String unsigned = new String(Notice.text(), StandardCharsets.UTF_8).split("Nơi nhận")[0]
                + "Nơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n(đã ký)\n"
                + " ".repeat(++copies);
        Document taken = Province.as(
                OFFICE,
                () -> directives.get(directives.take("107.txt", unsigned.getBytes(StandardCharsets.UTF_8), true)));
        assertThat(taken.signer()).isEmpty();
        assertThat(taken.symbol()).isEqualTo("107/TB-UBND");
    }

    @Test
    @DisplayName("mỗi lần sửa là một sự kiện trong nhật ký; việc bỏ đi vẫn còn, kèm lý do")
    void correctionsAreFacts() {
        Acting.run(OFFICE, () -> {
            Task task = notice.of(document, "3").getFirst();
            tasks.correct(
                    task.id(),
                    new Tasks.Correction(
                            "Lắp camera khu cách ly",
                            new Tasks.Deadline(Province.at("2021-08-04T17:00")),
                            Map.of(PartyRole.COORDINATE, notice.phuBinh().id()),
                            List.of()));
            tasks.remove(task.id(), "trùng với văn bản trước");
            Task after = tasks.get(task.id());
            assertThat(after.title()).isEqualTo("Lắp camera khu cách ly");
            assertThat(after.dueFrom()).isEqualTo(Task.DueFrom.OFFICER);
            assertThat(notice.names(after.list(PartyRole.COORDINATE))).contains("UBND huyện Phú Bình");
            assertThat(after.removedWhy()).isEqualTo("trùng với văn bản trước");
            List<JournalEntry> facts = journal.listAbout(new SubjectRef("directive-task", task.id()), 10);
            assertThat(facts).hasSize(4).allSatisfy(fact -> {
                assertThat(fact.kind()).isEqualTo("TaskCorrected");
                assertThat(fact.actorName()).isEqualTo("Lâm Thị Hòa");
            });
        });
    }

    @Test
    @DisplayName("chủ trì, phối hợp, thực hiện, chịu trách nhiệm: mỗi vai sửa được riêng trên trang")
    void everyRole() throws Exception {
        Site office = Site.seenBy(OFFICE, context);
        Task task = Province.as(OFFICE, () -> notice.of(document, "4").getFirst());
        String district = String.valueOf(notice.phuBinh().id());
        assertThat(office.page("/directives/" + document)).contains("name=\"EXECUTE\"", "name=\"ACCOUNTABLE\"");
        MockHttpServletResponse answer = office.answer(post("/directives/" + document + "/tasks/" + task.id())
                .param("title", task.title())
                .param("due", "")
                .param("EXECUTE", district)
                .param("ACCOUNTABLE", district)
                .param("drop", "LEAD:" + task.list(PartyRole.LEAD).getFirst().label()));
        assertThat(answer.getStatus()).isEqualTo(302);
        Task after = Province.as(OFFICE, () -> tasks.get(task.id()));
        assertThat(after.list(PartyRole.LEAD)).isEmpty();
        assertThat(notice.names(after.list(PartyRole.EXECUTE))).containsExactly("UBND huyện Phú Bình");
        assertThat(notice.names(after.list(PartyRole.ACCOUNTABLE))).containsExactly("UBND huyện Phú Bình");
        assertThat(after.debtors()).containsExactly(notice.phuBinh().id());
    }

    @Test
    @DisplayName("việc của một khoản đứng cùng nhau, ai làm gì nêu một lần; mỗi việc vẫn báo cáo riêng")
    void groups() {
        ReviewPage page = Province.as(OFFICE, () -> reviews.page(document, 0));
        ReviewPage.Group point = page.groups().stream()
                .filter(group -> group.point().equals("2.1"))
                .findFirst()
                .orElseThrow();
        assertThat(point.rows()).hasSizeGreaterThan(1);
        assertThat(notice.names(point.shared())).containsExactly("UBND huyện Phú Bình");
        assertThat(point.rows())
                .allSatisfy(row -> assertThat(point.own(row.task())).isEmpty());
        assertThat(page.groups().stream().mapToInt(group -> group.rows().size()).sum())
                .isEqualTo(page.tasks().size());
    }

    @Test
    @DisplayName("việc giống việc của văn bản trước đã giao được chỉ ra, kèm đường tới khoản đó")
    void alike() throws Exception {
        // later than every other copy of this class was dispatched
        notice.now("2021-07-28T18:00");
        Acting.run(OFFICE, () -> {
            assertThat(reviews.page(document, 0).earlier().values()).noneMatch(each -> each.document() == document);
            tasks.dispatch(document);
        });
        long again = Province.as(OFFICE, () -> directives.take("107.txt", bytes(++copies), true));
        ReviewPage page = Province.as(OFFICE, () -> reviews.page(again, 0));
        Task camera = Province.as(OFFICE, () -> notice.of(again, "3").getFirst());
        assertThat(page.earlier().get(camera.id())).satisfies(earlier -> {
            assertThat(earlier.document()).isEqualTo(document);
            assertThat(earlier.point()).isEqualTo("3");
        });
        assertThat(Site.seenBy(OFFICE, context).page("/directives/" + again))
                .contains("Giống việc đã giao", "/directives/" + document + "#p3");
    }

    @Test
    @DisplayName("chữ đã chọn trong nguyên văn thành việc mới, cùng đơn vị với khoản đó")
    void selectedWords() {
        Acting.run(OFFICE, () -> {
            String body = directives.get(document).body();
            int starts = body.indexOf("vận động Nhân dân");
            long task = tasks.add(document, "2.4", starts, starts + "vận động Nhân dân".length(), "");
            assertThat(tasks.get(task).title()).isEqualTo("Vận động Nhân dân");
            assertThat(notice.names(tasks.get(task).list(PartyRole.LEAD))).containsExactly("UBND huyện Phú Bình");
        });
    }

    @Test
    @DisplayName("hạn gợi ý chưa ai nhận thì không ràng buộc ai")
    void proposalsBindNobody() {
        Acting.run(OFFICE, () -> {
            assertThat(tasks.listOf(document))
                    .filteredOn(task -> task.dueFrom() == Task.DueFrom.PROPOSAL)
                    .allSatisfy(task -> assertThat(task.deadline()).isEmpty());
            tasks.takeProposals(document);
            assertThat(tasks.listOf(document))
                    .noneSatisfy(task -> assertThat(task.dueFrom()).isEqualTo(Task.DueFrom.PROPOSAL));
        });
    }

    @Test
    @DisplayName("huyện không sửa và không giao được văn bản của tỉnh; chưa giao thì chưa báo cáo được")
    void whoMay() {
        Task task = Province.as(OFFICE, () -> notice.of(document, "2.4").getFirst());
        refused(
                "kernel.refusal.not-entitled",
                () -> Acting.run(notice.officerOfPhuBinh(), () -> tasks.retitle(task.id(), "Khác")));
        refused(
                "kernel.refusal.not-entitled",
                () -> Acting.run(notice.officerOfPhuBinh(), () -> tasks.dispatch(document)));
        refused(
                "directive.refusal.not-dispatched",
                () -> notice.report(
                        notice.officerOfPhuBinh(), task, notice.phuBinh().id(), Progress.Kind.REPORTED, "", "xong"));
    }

    @Test
    @DisplayName("đã nhận, đã báo cáo, trả lại, báo lại, duyệt: trạng thái theo cách gọi của văn phòng")
    void statesOfATask() throws Exception {
        Task task = Province.as(OFFICE, () -> notice.of(document, "2.4").getFirst());
        Acting.run(OFFICE, () -> {
            tasks.setDue(task.id(), Province.at("2021-07-30T17:00"));
            tasks.dispatch(document);
        });
        long district = notice.phuBinh().id();
        assertThat(state(task)).isEqualTo(TaskState.NOT_STARTED);
        notice.report(notice.officerOfPhuBinh(), task, district, Progress.Kind.ACKNOWLEDGED, "", "");
        assertThat(state(task)).isEqualTo(TaskState.UNDER_WAY);
        refused(
                "directive.refusal.nothing-reported",
                () -> notice.report(OFFICE, task, district, Progress.Kind.ACCEPTED, "", ""));
        notice.now("2021-07-30T10:00");
        notice.report(notice.officerOfPhuBinh(), task, district, Progress.Kind.REPORTED, "", "đã phát thanh");
        assertThat(state(task)).isEqualTo(TaskState.DONE);
        refused(
                "directive.refusal.office-only",
                () -> notice.report(notice.officerOfPhuBinh(), task, district, Progress.Kind.ACCEPTED, "", ""));
        refused(
                "directive.refusal.return-reason",
                () -> notice.report(OFFICE, task, district, Progress.Kind.RETURNED, "", " "));
        notice.report(OFFICE, task, district, Progress.Kind.RETURNED, "", "thiếu số xóm");
        notice.now("2021-07-30T17:30");
        assertThat(state(task)).isEqualTo(TaskState.UNDER_WAY_LATE);
        notice.report(notice.officerOfPhuBinh(), task, district, Progress.Kind.REPORTED, "", "đủ 14 xóm");
        assertThat(state(task)).isEqualTo(TaskState.DONE_LATE);
        Site office = Site.seenBy(OFFICE, context);
        assertThat(office.page("/directives/" + document)).contains("1 chờ duyệt");
        assertThat(office.page("/directives/" + document + "/tasks/" + task.id() + "/units"))
                .contains("Hoàn thành quá hạn", "đủ 14 xóm");
        notice.report(OFFICE, task, district, Progress.Kind.ACCEPTED, "", "");
        assertThat(unit(task).accepted()).isTrue();
    }

    @Test
    @DisplayName("trang rà soát: mọi chữ còn đó, nhóm đơn vị mở ra được, số việc và số đơn vị trên nút giao")
    void thePage() throws Exception {
        Site office = Site.seenBy(OFFICE, context);
        String page = office.page("/directives/" + document);
        assertThat(page)
                .contains("Không câu nào bị bỏ sót", "id=\"p2.1\"", "UBND thành phố Sông Công", "Gồm những đơn vị nào")
                .containsPattern("Giao \\d+ việc cho \\d+ đơn vị");
        assertThat(office.page("/directives/" + document + "?lang=en")).contains("Which agencies are meant");
        MockHttpServletResponse original = office.answer(get("/directives/" + document + "/original"));
        assertThat(original.getContentAsByteArray()).isEqualTo(bytes(copies));
        String districts = Site.seenBy(notice.officerOfPhuBinh(), context).page("/directives/" + document);
        assertThat(districts).doesNotContain("/dispatch\"", "/remove\"");
    }

    @Test
    @DisplayName("cho chương trình: nhập, xem, sửa, giao, báo cáo")
    void forPrograms() throws Exception {
        Site office = Site.seenBy(OFFICE, context);
        MockHttpServletResponse known = office.answer(post("/api/v1/directives")
                .contentType("text/plain;charset=UTF-8")
                .content(bytes(copies)));
        assertThat(known.getStatus()).isEqualTo(409);
        assertThat(known.getContentAsString(StandardCharsets.UTF_8)).contains("directive.refusal.known");
        MockHttpServletResponse taken = office.answer(post("/api/v1/directives?again=true")
                .contentType("text/plain;charset=UTF-8")
                .content(bytes(++copies)));
        assertThat(taken.getStatus()).isEqualTo(201);
        Task task = Province.as(OFFICE, () -> notice.of(document, "3").getFirst());
        MockHttpServletResponse corrected = office.answer(patch("/api/v1/directives/tasks/" + task.id())
                .contentType("application/json")
                .content("{\"title\":\"Lắp camera\",\"due\":\"2021-08-04T10:00:00Z\"}"));
        assertThat(corrected.getStatus()).isEqualTo(200);
        assertThat(corrected.getContentAsString(StandardCharsets.UTF_8)).contains("Lắp camera", "OFFICER");
        assertThat(office.answer(post("/api/v1/directives/" + document + "/dispatch"))
                        .getStatus())
                .isEqualTo(200);
        MockHttpServletResponse twice = office.answer(post("/api/v1/directives/" + document + "/dispatch"));
        assertThat(twice.getStatus()).isEqualTo(422);
        MockHttpServletResponse reported = office.answer(post("/api/v1/directives/tasks/" + task.id() + "/progress")
                .contentType("application/json")
                .content("{\"agency\":" + task.debtors().getFirst() + ",\"kind\":\"REPORTED\",\"note\":\"đã lắp\"}"));
        assertThat(reported.getStatus()).isEqualTo(201);
        assertThat(office.page("/api/v1/directives/tasks/" + task.id() + "/progress"))
                .contains("đã lắp");
        assertThat(office.page("/api/v1/directives/" + document)).contains("\"point\":\"2.1\"");
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    @Autowired
    private Reviews reviews;

    private TaskState state(Task task) {
        return unit(task).state();
    }

    private UnitProgress unit(Task task) {
        return Province.as(OFFICE, () -> reviews.page(document, 0)).tasks().stream()
                .filter(row -> row.task().id() == task.id())
                .flatMap(row -> row.units().stream())
                .findFirst()
                .orElseThrow();
    }
}
