package vn.thanhtri.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.directive.file.DocumentFile;
import vn.thanhtri.directive.result.Results;
import vn.thanhtri.directive.result.ResultsPage;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.MovableClock;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.message.Message;
import vn.thanhtri.message.Messages;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.Standing;
import vn.thanhtri.obligation.Tally;
import vn.thanhtri.obligation.decision.Extension;
import vn.thanhtri.obligation.decision.Extensions;
import vn.thanhtri.obligation.decision.Obligations;
import vn.thanhtri.obligation.ledger.Step;
import vn.thanhtri.obligation.ledger.StepKind;
import vn.thanhtri.obligation.time.Timekeeper;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.test.Site;

@DatabaseTest
@TestPropertySource(properties = "thanhtri.policy.settings=classpath:vn/thanhtri/message/settings.yaml")
@Now("2021-07-28T17:20")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("Đôn đốc Thông báo 107/TB-UBND")
class FollowUpTest {
    private static final LocalDate DAY = LocalDate.of(2021, 7, 29);

    @Autowired
    private Desk desk;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Extensions extensions;

    @Autowired
    private Results results;

    @Autowired
    private Messages messages;

    @Autowired
    private Timekeeper timekeeper;

    @Autowired
    private Agencies agencies;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Clock clock;

    private Actor phuBinh;
    private Actor office;

    @BeforeEach
    void dispatch() {
        desk.dispatch("107-TB-UBND-thai-nguyen-2021-07-28.txt", "19", "Thái Nguyên", "2021-07-28T17:20");
        phuBinh = officer(AgencyKind.UBND_HUYEN, "19.173.", Role.OFFICER);
        office = officer(AgencyKind.UBND_TINH, "19.", Role.OFFICE);
    }

    private Actor officer(AgencyKind kind, String area, Role role) {
        long agency = agencies.findAt(kind, area, DAY).orElseThrow().id();
        return new Actor(agency * 10, agency, "cán bộ " + kind, area, role);
    }

    private void set(String local) {
        ((MovableClock) clock).set(Province.at(local));
    }

    /** The report of a day that huyện Phú Bình owes by 15h00. */
    private Obligation report(String day) {
        Acting.run(Actor.system(), () -> timekeeper.runDue(clock.instant()));
        return desk.of("7").stream()
                .flatMap(task -> desk.owed(task).stream())
                .filter(each -> Objects.equals(phuBinh.agency(), each.debtor())
                        && each.occurrence().startsWith(day + "/"))
                .findFirst()
                .orElseThrow();
    }

    private List<Message> inbox(Actor reader) {
        return Acting.as(reader, () -> messages.inbox(Asked.latest(200)).rows());
    }

    private void refused(Actor actor, Runnable work, String code) {
        assertThatThrownBy(() -> Acting.run(actor, work))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.refusal().code()).isEqualTo(code));
    }

    @Test
    @Order(1)
    @DisplayName("giao văn bản thì mỗi đơn vị được báo một tin")
    void dispatchIsTold() {
        assertThat(inbox(phuBinh)).singleElement().satisfies(told -> {
            assertThat(told.subject()).startsWith("107/TB-UBND: giao ");
            assertThat(told.path()).startsWith("/directives/");
        });
    }

    @Test
    @Order(2)
    @DisplayName("đơn vị không tự gia hạn, không tự giao lại, không tự miễn việc của mình")
    void nobodyDecidesAboutTheirOwn() {
        long id = report("2021-07-29").id();
        Instant later = Province.at("2021-07-29T18:00");
        refused(phuBinh, () -> obligations.extend(id, later, "mất điện"), "obligation.refusal.own");
        refused(phuBinh, () -> obligations.reassign(id, 1, "mất điện"), "obligation.refusal.own");
        Actor head = new Actor(7L, phuBinh.agency(), "Chủ tịch huyện", "19.173.", Role.COMMANDER);
        refused(head, () -> obligations.excuse(id, "mất điện"), "obligation.refusal.own");
        Actor neighbour = new Actor(8L, 999L, "chỉ huy huyện", "19.173.", Role.COMMANDER);
        refused(neighbour, () -> obligations.extend(id, later, "mất điện"), "obligation.refusal.not-yours");
        refused(office, () -> extensions.ask(id, later, "mất điện"), "obligation.refusal.ask-own");
    }

    @Test
    @Order(3)
    @DisplayName("không giao lại ra ngoài địa bàn của người giao")
    void reassignStaysInside() {
        desk.dispatch("107-TB-UBND-thai-nguyen-2021-07-28.txt", "19", "Thái Nguyên", "2021-07-28T17:20");
        long elsewhere = Acting.as(
                Actor.system(),
                () -> agencies.register(new vn.thanhtri.people.agency.AgencyEntry(
                        AgencyKind.UBND_TINH,
                        "UBND tỉnh Hưng Yên",
                        "UBND tỉnh",
                        "33",
                        "33.",
                        null,
                        "",
                        vn.thanhtri.place.Validity.ALWAYS)));
        long id = report("2021-07-29").id();
        refused(office, () -> obligations.reassign(id, elsewhere, "nhầm"), "obligation.refusal.outside");
    }

    @Test
    @Order(4)
    @DisplayName("xin gia hạn: hạn đứng yên đến khi nơi giao việc đồng ý, có thể với ngày khác; hai bên được báo tin")
    void askedAndGranted() throws Exception {
        set("2021-07-29T10:00");
        Obligation duty = report("2021-07-29");
        Instant due = Objects.requireNonNull(duty.dueAt());
        Site district = Site.seenBy(phuBinh, context);
        assertThat(district.page("/board?show=ALL&open=" + duty.id()))
                .contains("id=\"ask\"")
                .doesNotContain("id=\"extend\"");
        assertThat(district.answer(post("/obligations/" + duty.id() + "/ask")
                                .param("until", "2021-07-30T15:00")
                                .param("reason", "xã Tân Khánh mất điện"))
                        .getStatus())
                .isEqualTo(302);
        Extension asked =
                Acting.as(office, () -> extensions.findOpen(duty.id())).orElseThrow();
        assertThat(report("2021-07-29").dueAt()).as("chưa đồng ý thì hạn cũ").isEqualTo(due);
        assertThat(inbox(office).getFirst().subject()).contains("UBND huyện Phú Bình xin gia hạn");
        assertThat(inbox(office).getFirst().body())
                .as("lý do ở lại trong hệ thống")
                .doesNotContain("mất điện");
        refused(
                phuBinh,
                () -> extensions.ask(duty.id(), Province.at("2021-07-30T17:00"), "thêm"),
                "obligation.refusal.asked-already");
        refused(
                phuBinh,
                () -> extensions.answer(asked.id(), Province.at("2021-07-30T15:00"), "tự đồng ý"),
                "obligation.refusal.own");
        Site desk = Site.seenBy(office, context);
        assertThat(desk.page("/extensions")).contains("mất điện", "value=\"grant\"");
        assertThat(desk.page("/board")).contains("xin gia hạn chờ trả lời");
        assertThat(desk.answer(post("/extensions/" + asked.id())
                                .param("verdict", "grant")
                                .param("until", "2021-07-29T20:00")
                                .param("reason", "chỉ đến 20h"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(report("2021-07-29").dueAt()).isEqualTo(Province.at("2021-07-29T20:00"));
        assertThat(inbox(phuBinh).getFirst().body()).contains("hạn mới 20:00 29/07/2021");
        assertThat(Acting.as(office, () -> obligations.listSteps(duty.id())))
                .extracting(Step::kind)
                .containsSubsequence(StepKind.EXTENSION_ASKED, StepKind.EXTENDED);
        refused(office, () -> extensions.answer(asked.id(), null, "đổi ý"), "obligation.refusal.answered");
    }

    @Test
    @Order(5)
    @DisplayName("không đồng ý thì phải có lý do, và hạn giữ nguyên")
    void refusedWithReason() {
        set("2021-07-30T10:00");
        Obligation duty = report("2021-07-30");
        long request =
                Acting.as(phuBinh, () -> extensions.ask(duty.id(), Province.at("2021-07-31T15:00"), "thiếu người"));
        refused(office, () -> extensions.answer(request, null, " "), "obligation.refusal.reason");
        Acting.run(office, () -> extensions.answer(request, null, "việc không thể chậm"));
        assertThat(report("2021-07-30").dueAt()).isEqualTo(duty.dueAt());
        assertThat(Acting.as(phuBinh, () -> extensions.get(request)).state()).isEqualTo(Extension.State.REFUSED);
        assertThat(inbox(phuBinh).getFirst().subject()).startsWith("Không được gia hạn");
        Actor elsewhere = new Actor(9L, null, "nơi khác", "33.", Role.COMMANDER);
        assertThat(Acting.as(elsewhere, () -> extensions.list())).isEmpty();
    }

    @Test
    @Order(6)
    @DisplayName("nhắc trước hạn và sau hạn theo số phút của tỉnh, mỗi mốc đúng một lần, kể cả sau khi máy nghỉ")
    void reminders() {
        set("2021-08-02T08:00");
        Obligation duty = report("2021-08-02");
        int before = inbox(phuBinh).size();
        pass("2021-08-02T12:59");
        assertThat(inbox(phuBinh)).hasSize(before);
        pass("2021-08-02T13:00");
        pass("2021-08-02T13:30");
        assertThat(inbox(phuBinh)).hasSize(before + 1);
        assertThat(inbox(phuBinh).getFirst().subject()).contains("đến hạn trong 2 giờ");
        // off from 13:30 to 17:10: the reminder after the due time is made up for
        pass("2021-08-02T17:10");
        pass("2021-08-02T17:40");
        assertThat(inbox(phuBinh)).hasSize(before + 2);
        assertThat(inbox(phuBinh).getFirst().subject()).contains("quá hạn 1 giờ");
        assertThat(Acting.as(office, () -> obligations.listSteps(duty.id())))
                .extracting(Step::kind)
                .filteredOn(StepKind.REMINDED::equals)
                .hasSize(2);
    }

    private void pass(String local) {
        set(local);
        timekeeper.runDue(clock.instant());
    }

    @Test
    @Order(7)
    @DisplayName("văn phòng đôn đốc ngay bằng tay; trả lại báo cáo thì đơn vị được báo")
    void byHand() {
        set("2021-08-03T09:00");
        Obligation duty = report("2021-08-03");
        Acting.run(office, () -> obligations.remind(duty.id(), "tỉnh cần số liệu"));
        assertThat(inbox(phuBinh).getFirst().subject()).startsWith("Đôn đốc: ");
        refused(phuBinh, () -> obligations.remind(duty.id(), "tự nhắc"), "obligation.refusal.own");
        assertThat(Duration.between(clock.instant(), Objects.requireNonNull(duty.dueAt())))
                .isLessThanOrEqualTo(Duration.ofHours(6));
    }

    @Test
    @Order(8)
    @DisplayName("kết quả theo văn bản: mỗi con số bằng đúng danh sách sau nó, cộng theo đơn vị bằng cộng theo việc")
    void resultsOfTheDocument() throws Exception {
        set("2021-08-04T09:00");
        Acting.run(Actor.system(), () -> timekeeper.runDue(clock.instant()));
        long id = desk.document().id();
        for (Standing standing : Standing.values()) {
            ResultsPage page = Acting.as(office, () -> results.of(id, phuBinh.agency(), standing));
            long listed = Math.min(100, page.shown().count(standing));
            assertThat(page.behind()).as(standing.name()).hasSize((int) listed);
        }
        ResultsPage all = Acting.as(office, () -> results.of(id, null, Standing.OPEN_LATE));
        assertThat(all.total().openLate()).isPositive();
        assertThat(all.tasks().stream().map(ResultsPage.TaskLine::tally).reduce(Tally.NOTHING, Tally::plus))
                .isEqualTo(all.total());
        assertThat(all.failing()).extracting(ResultsPage.AgencyLine::name).contains("UBND huyện Phú Bình");
        Site desk = Site.seenBy(office, context);
        assertThat(desk.page("/directives/results")).contains("tỉnh Thái Nguyên", "107/TB-UBND");
        assertThat(desk.page("/directives/" + id + "/results?agency=" + phuBinh.agency()))
                .contains("UBND huyện Phú Bình", "report.pdf?agency=" + phuBinh.agency());
        ResultsPage own = Acting.as(phuBinh, () -> results.of(id, null, Standing.OPEN));
        assertThat(own.agencies())
                .as("huyện chỉ thấy của huyện")
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(agencies.get(line.agency()).area()).startsWith("19.173."));
    }

    @Test
    @Order(9)
    @DisplayName("báo cáo tình hình thực hiện ra DOCX và PDF theo thể thức Nghị định 30, số liệu từ sổ")
    void report() throws Exception {
        set("2021-08-04T09:00");
        long id = desk.document().id();
        Tally total = Acting.as(office, () -> results.of(id, null, Standing.OPEN_LATE))
                .total();
        Site site = Site.seenBy(office, context);
        for (String format : List.of("docx", "pdf")) {
            byte[] file =
                    site.answer(get("/directives/" + id + "/report." + format)).getContentAsByteArray();
            String text = DocumentFile.read(file).text().replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "BÁO CÁO", "/BC-UBND", "TM. ỦY BAN NHÂN DÂN")
                    .contains(
                            "Tình hình thực hiện Thông báo số 107/TB-UBND",
                            "quá hạn chưa hoàn thành " + total.openLate() + ".")
                    .contains("Biểu dương", "Tồn tại, trách nhiệm và kiến nghị", "UBND huyện Phú Bình", "Lưu: VT")
                    .contains("Đến 09 giờ 00 ngày 04/8/2021", "Điểm 2.1: ", "Kiến nghị")
                    .containsAnyOf("Đôn đốc;", "Báo cáo nguyên nhân chậm", "Giải trình bằng văn bản")
                    .doesNotContain("09:00");
        }
        byte[] pdf = site.answer(get("/directives/" + id + "/report.pdf")).getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            java.nio.file.Path folder = java.nio.file.Path.of("target", "pictures");
            java.nio.file.Files.createDirectories(folder);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                ImageIO.write(
                        new PDFRenderer(document).renderImageWithDPI(page, 80),
                        "png",
                        folder.resolve("report-" + page + ".png").toFile());
            }
        }
        String period = DocumentFile.read(site.answer(get("/directives/report.docx?from=2021-07-29&until=2021-08-03"))
                        .getContentAsByteArray())
                .text();
        assertThat(period).contains("từ ngày 29/7/2021 đến ngày 03/8/2021", "107/TB-UBND");
        assertThat(site.answer(get("/directives/report.docx?from=2021-08-03&until=2021-07-29"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(DocumentFile.read(Site.seenBy(phuBinh, context)
                                .answer(get("/api/v1/directives/" + id + "/report.docx?agency=" + phuBinh.agency()))
                                .getContentAsByteArray())
                        .text())
                .contains("HUYỆN PHÚ BÌNH", "1 đơn vị");
    }
}
