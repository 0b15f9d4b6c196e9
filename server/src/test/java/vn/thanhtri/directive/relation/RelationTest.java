package vn.thanhtri.directive.relation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.thanhtri.directive.Notice.OFFICE;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.directive.Notice;
import vn.thanhtri.directive.document.Direction;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Subjects;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskChange;
import vn.thanhtri.directive.duty.Progress;
import vn.thanhtri.directive.grammar.RelationKind;
import vn.thanhtri.directive.register.Directives;
import vn.thanhtri.directive.register.Registers;
import vn.thanhtri.directive.register.Tasks;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalEntry;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.sheet.SheetReader;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.test.Site;

/** The documents of these tests are invented in the words of real ones. */
@DatabaseTest
@Now("2021-07-28T08:00")
@DisplayName("Sổ văn bản và quan hệ giữa các văn bản")
class RelationTest {
    private static int number = 500;

    @Autowired
    private Notice notice;

    @Autowired
    private Directives directives;

    @Autowired
    private Registers registers;

    @Autowired
    private Relations relations;

    @Autowired
    private RelationEffects effects;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Journal journal;

    @Autowired
    private WebApplicationContext context;

    @BeforeEach
    void morning() {
        notice.now("2021-07-28T08:00");
        notice.seat();
    }

    /** A notice of the province, dispatched; its number is given back. */
    private String issue(String symbol, String points, String closing) {
        Acting.run(OFFICE, () -> {
            long id = take(symbol, points, closing);
            tasks.dispatch(id);
        });
        return symbol;
    }

    private long take(String symbol, String points, String closing) {
        String text = """
                Số: %s

                Thái Nguyên, ngày 28 tháng 7 năm 2021

                THÔNG BÁO

                Về công tác phòng, chống dịch COVID-19

                Chủ tịch UBND tỉnh kết luận như sau:

                %s

                %s

                TL. CHỦ TỊCH
                CHÁNH VĂN PHÒNG

                Nguyễn Văn An
                """.formatted(symbol, points, closing);
        return Province.as(OFFICE, () -> directives.take("", text.getBytes(StandardCharsets.UTF_8), false));
    }

    private static String next() {
        return ++number + "/TB-UBND";
    }

    private Document of(String symbol) {
        return Province.as(
                OFFICE,
                () -> registers.list(Asked.latest(1_000)).rows().stream()
                        .filter(each -> each.symbol().equals(symbol))
                        .findFirst()
                        .orElseThrow());
    }

    private Relation only(long document, RelationKind kind) {
        return Province.as(OFFICE, () -> relations.listOf(document)).stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private void confirm(Relation relation, Relations.Change... changes) {
        Acting.run(
                OFFICE,
                () -> relations.confirm(relation.id(), new Relations.Confirmation(null, null, List.of(changes))));
    }

    private List<Obligation> open(Task task) {
        return notice.owed(task).stream()
                .filter(each -> each.withdrawnAt() == null)
                .toList();
    }

    @Test
    @DisplayName("có hiệu lực từ 12 giờ, bị thay thế từ 18 giờ cùng ngày: lúc 15 giờ văn bản nào còn hiệu lực")
    void withinOneDay() {
        String older = issue(
                next(),
                "1. Giao Sở Y tế lấy mẫu xét nghiệm người trong khu cách ly.",
                "Thông báo này có hiệu lực từ 12 giờ 00 ngày 28/7/2021./.");
        notice.now("2021-07-28T13:00");
        String newer = issue(
                next(),
                "1. Giao Sở Y tế lấy mẫu xét nghiệm toàn bộ người dân.",
                "Thông báo này có hiệu lực từ 18 giờ 00 ngày 28/7/2021 và thay thế Thông báo số " + older
                        + " ngày 28/7/2021 của UBND tỉnh./.");
        assertThat(of(older).effectiveAt()).isEqualTo(Province.at("2021-07-28T12:00"));
        assertThat(of(newer).effectiveAt()).isEqualTo(Province.at("2021-07-28T18:00"));
        Relation relation = only(of(newer).id(), RelationKind.REPLACES);
        assertThat(relation.target()).isEqualTo(of(older).id());
        assertThat(relation.rule()).isEqualTo("relation-replaces");
        assertThat(of(newer).body().substring(requireNonNull(relation.starts()), requireNonNull(relation.ends())))
                .startsWith("thay thế Thông báo số");
        Task task = Province.as(OFFICE, () -> notice.of(of(older).id(), "1").getFirst());
        confirm(relation);
        assertThat(inForce("2021-07-28T11:59")).doesNotContain(older, newer);
        assertThat(inForce("2021-07-28T15:00")).contains(older).doesNotContain(newer);
        assertThat(inForce("2021-07-28T17:59")).contains(older).doesNotContain(newer);
        assertThat(inForce("2021-07-28T18:00")).contains(newer).doesNotContain(older);
        assertThat(open(task)).as("17 giờ vẫn phải làm").hasSize(1);
        notice.now("2021-07-28T18:00");
        Acting.run(OFFICE, effects::runDue);
        assertThat(open(task)).as("18 giờ không còn phải làm").isEmpty();
        refused(
                "directive.refusal.ended",
                () -> notice.report(OFFICE, task, task.debtors().getFirst(), Progress.Kind.REPORTED, "", "xong"));
    }

    private List<String> inForce(String local) {
        return Province.as(
                OFFICE,
                () -> registers
                        .list(Asked.latest(1_000)
                                .where("at", requireNonNull(Rows.utc(VietnamTime.at(LocalDateTime.parse(local))))))
                        .rows()
                        .stream()
                        .map(Document::symbol)
                        .toList());
    }

    @Test
    @DisplayName(
            "bãi bỏ một điểm: chỉ việc của điểm ấy kết thúc, việc đã báo cáo còn nguyên; bỏ xác nhận thì phải làm lại")
    void onePointLifted() {
        String older = issue(next(), """
                1. Giao Sở Y tế lấy mẫu xét nghiệm người trong khu cách ly.

                2. Giao Công an tỉnh, Sở Công Thương kiểm tra các chốt kiểm soát.""", "Thông báo này có hiệu lực kể từ ngày ký./.");
        Task first = Province.as(OFFICE, () -> notice.of(of(older).id(), "1").getFirst());
        Task second = Province.as(OFFICE, () -> notice.of(of(older).id(), "2").getFirst());
        notice.report(OFFICE, second, second.debtors().getFirst(), Progress.Kind.REPORTED, "", "đã kiểm tra");
        notice.now("2021-07-28T09:00");
        String newer = issue(
                next(),
                "1. Giao Sở Y tế tuyên truyền 5K.",
                "Bãi bỏ điểm 2 Thông báo số " + older + " ngày 28/7/2021 của UBND tỉnh./.");
        Relation relation = only(of(newer).id(), RelationKind.LIFTS);
        assertThat(relation.point()).isEqualTo("2");
        confirm(relation);
        assertThat(open(first)).hasSize(1);
        assertThat(open(second))
                .hasSize(1)
                .allSatisfy(each -> assertThat(each.dischargedAt()).isNotNull());
        assertThat(of(older).inForceAt(Province.at("2021-07-28T10:00"))).isTrue();
        Acting.run(OFFICE, () -> relations.dismiss(relation.id(), "xác nhận nhầm"));
        assertThat(open(second)).hasSize(2);
    }

    @Test
    @DisplayName("gia hạn dời hạn của việc; lịch sử nói hạn cũ, hạn mới và văn bản nào")
    void extension() throws Exception {
        String older = issue(
                next(),
                "1. Giao Sở Y tế lấy mẫu xét nghiệm người trong khu cách ly trước 17 giờ 00 ngày 30/7/2021.",
                "Thông báo này có hiệu lực kể từ ngày ký./.");
        Task task = Province.as(OFFICE, () -> notice.of(of(older).id(), "1").getFirst());
        assertThat(task.dueAt()).isEqualTo(Province.at("2021-07-30T17:00"));
        notice.now("2021-07-28T09:00");
        String newer = issue(
                next(),
                "1. Gia hạn thời hạn thực hiện điểm 1 Thông báo số " + older
                        + " ngày 28/7/2021 của UBND tỉnh, hoàn thành trước 17 giờ 00 ngày 02/8/2021.\n\n2. Giao Sở Y tế tuyên truyền 5K.",
                "Thông báo này có hiệu lực kể từ ngày ký./.");
        Relation relation = only(of(newer).id(), RelationKind.EXTENDS);
        assertThat(relation.point()).isEqualTo("1");
        assertThat(relation.dueAt()).isEqualTo(Province.at("2021-08-02T17:00"));
        refused("directive.refusal.relation-changes", () -> confirm(relation));
        Site office = Site.seenBy(OFFICE, context);
        assertThat(office.page("/directives/" + of(newer).id())).contains("gia hạn", "2021-08-02T17:00");
        assertThat(office.answer(post("/directives/" + of(newer).id() + "/relations/" + relation.id() + "/confirm")
                                .param("from", "")
                                .param("task", String.valueOf(task.id()))
                                .param("DUE", "2021-08-02T17:00"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(open(task))
                .singleElement()
                .satisfies(each -> assertThat(each.dueAt()).isEqualTo(Province.at("2021-08-02T17:00")));
        List<JournalEntry> facts =
                Province.as(OFFICE, () -> journal.listAbout(new SubjectRef(Subjects.TASK, task.id()), 5));
        assertThat(facts.getFirst().kind()).isEqualTo("TaskAmended");
        assertThat(facts.getFirst().payload())
                .containsEntry("before", "2021-07-30T10:00:00Z")
                .containsEntry("after", "2021-08-02T10:00:00Z")
                .containsEntry("cite", newer);
        assertThat(office.page("/directives/" + of(older).id() + "/tasks/" + task.id() + "/history"))
                .contains("17:00 30/07/2021", "17:00 02/08/2021", newer);
        assertThat(office.page("/directives/" + of(older).id())).contains("được gia hạn bởi", newer);
    }

    @Test
    @DisplayName("sửa đổi từ giờ sau: tên, địa bàn, cơ quan chủ trì đổi đúng giờ ấy, nghĩa vụ chuyển sang cơ quan mới")
    void amendment() {
        String older = issue(
                next(),
                "1. Giao Sở Công Thương cung ứng lương thực tại huyện Phú Bình.",
                "Thông báo này có hiệu lực kể từ ngày ký./.");
        Task task = Province.as(OFFICE, () -> notice.of(of(older).id(), "1").getFirst());
        notice.now("2021-07-28T09:00");
        String newer = issue(
                next(),
                "1. Giao Sở Y tế tuyên truyền 5K.",
                "Thông báo này có hiệu lực từ 11 giờ 30 ngày 28/7/2021, sửa đổi điểm 1 Thông báo số " + older
                        + " ngày 28/7/2021 của UBND tỉnh./.");
        confirm(
                only(of(newer).id(), RelationKind.AMENDS),
                new Relations.Change(task.id(), TaskChange.Field.TITLE, "Cung ứng lương thực, thuốc"),
                new Relations.Change(task.id(), TaskChange.Field.PLACE, "xã Tân Khánh"),
                new Relations.Change(
                        task.id(),
                        TaskChange.Field.LEAD,
                        String.valueOf(notice.phuBinh().id())));
        assertThat(Province.as(OFFICE, () -> tasks.get(task.id())).title()).isEqualTo(task.title());
        notice.now("2021-07-28T11:30");
        Acting.run(OFFICE, effects::runDue);
        Task after = Province.as(OFFICE, () -> tasks.get(task.id()));
        assertThat(after.title()).isEqualTo("Cung ứng lương thực, thuốc");
        assertThat(after.place()).isEqualTo("xã Tân Khánh");
        assertThat(open(task))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.debtor()).isEqualTo(notice.phuBinh().id()));
        assertThat(Province.as(OFFICE, () -> journal.listAbout(new SubjectRef(Subjects.TASK, task.id()), 9)))
                .filteredOn(each -> each.kind().equals("TaskAmended"))
                .hasSize(3)
                .allSatisfy(each -> assertThat(each.occurredAt()).isEqualTo(Province.at("2021-07-28T11:30")));
        assertThat(Province.as(OFFICE, effects::runDue)).isZero();
    }

    @Test
    @DisplayName(
            "cấp dưới không bãi bỏ văn bản cấp trên; không có gì trước lúc văn bản kia có hiệu lực; không thay thế chính mình")
    void refusals() {
        String older = issue(
                next(),
                "1. Giao Sở Y tế lấy mẫu xét nghiệm người trong khu cách ly.",
                "Thông báo này có hiệu lực từ 12 giờ 00 ngày 28/7/2021./.");
        long newer = take(next(), "1. Giao Sở Y tế tuyên truyền 5K.", "Trên đây là kết luận./.");
        Relation added = Province.as(
                OFFICE,
                () -> relations.get(relations.add(
                        newer,
                        new Relations.Addition(RelationKind.REPLACES, of(older).id(), "", "họp giao ban"))));
        refused(
                "directive.refusal.relation-before",
                () -> Acting.run(
                        OFFICE,
                        () -> relations.confirm(
                                added.id(),
                                new Relations.Confirmation(null, Province.at("2021-07-28T11:00"), List.of()))));
        refused(
                "directive.refusal.relation-self",
                () -> Acting.run(
                        OFFICE,
                        () -> relations.add(newer, new Relations.Addition(RelationKind.REPLACES, newer, "", ""))));
        var phuBinh = new vn.thanhtri.kernel.Actor(
                null, notice.phuBinh().id(), "Hoàng Văn Tú", Province.PHU_BINH, vn.thanhtri.kernel.Role.OFFICE);
        refused(
                "directive.refusal.office-only",
                () -> Acting.run(
                        phuBinh,
                        () -> relations.confirm(added.id(), new Relations.Confirmation(null, null, List.of()))));
        long below = Province.as(
                phuBinh,
                () -> directives.take(
                        "",
                        ("Số: 9/QĐ-UBND\n\nQUYẾT ĐỊNH\n\nĐiều 1. Bãi bỏ Thông báo số " + older + " ngày 28/7/2021./.")
                                .getBytes(StandardCharsets.UTF_8),
                        false));
        Relation above = Province.as(phuBinh, () -> relations.listOf(below)).getFirst();
        assertThat(above.kind()).isEqualTo(RelationKind.LIFTS);
        refused(
                "directive.refusal.relation-above",
                () -> Acting.run(
                        phuBinh,
                        () -> relations.confirm(
                                above.id(),
                                new Relations.Confirmation(null, Province.at("2021-07-29T11:00"), List.of()))));
        refused("directive.refusal.relation-why", () -> Acting.run(OFFICE, () -> relations.dismiss(added.id(), " ")));
    }

    @Test
    @DisplayName("sổ đến đánh số liền nhau; lọc theo loại, khẩn, kênh, chiều, năm; Excel; cho chương trình")
    void theRegister() throws Exception {
        long party = Province.as(
                OFFICE,
                () -> directives.take(
                        "",
                        "Số: 21-CT/TU\n\nTỉnh ủy Thái Nguyên\n\nCHỈ THỊ\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\n\nHỎA TỐC\n\n1. Yêu cầu Sở Y tế truy vết nhanh."
                                .getBytes(StandardCharsets.UTF_8),
                        false));
        long second = Province.as(
                OFFICE,
                () -> directives.take(
                        "",
                        "Số: 88/QĐ-BYT\n\nBỘ Y TẾ\n\nQUYẾT ĐỊNH\n\nĐiều 1. Giao Sở Y tế truy vết."
                                .getBytes(StandardCharsets.UTF_8),
                        false));
        Document first = Province.as(OFFICE, () -> directives.get(party));
        Document next = Province.as(OFFICE, () -> directives.get(second));
        assertThat(first.direction()).isEqualTo(Direction.IN);
        assertThat(next.entry()).isEqualTo(requireNonNull(first.entry()) + 1);
        String own = issue(next(), "1. Giao Sở Y tế truy vết.", "Trên đây là kết luận./.");
        assertThat(of(own).direction()).isEqualTo(Direction.OUT);
        assertThat(of(own).entry()).isEqualTo(number);
        Site office = Site.seenBy(OFFICE, context);
        assertThat(office.page("/directives?direction=OUT")).contains(own).doesNotContain("88/QĐ-BYT");
        assertThat(office.page("/directives?channel=PARTY&urgency=HOA_TOC&year=2021&kind=CHI_THI"))
                .contains("21-CT/TU")
                .doesNotContain("88/QĐ-BYT");
        assertThat(office.page("/directives?text=truy+vet&lang=en")).doesNotContain("88/QĐ-BYT");
        byte[] excel = office.answer(get("/directives.xlsx?direction=IN")).getContentAsByteArray();
        assertThat(SheetReader.read("so.xlsx", excel).rows())
                .anySatisfy(row -> assertThat(row.cells()).contains("21-CT/TU", "Hỏa tốc"));
        assertThat(office.page("/api/v1/directives/register?at=2021-07-28T15:00&direction=IN"))
                .contains("21-CT/TU");
        assertThat(office.page("/api/v1/directives/" + party + "/relations")).contains("\"does\":[]");
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
