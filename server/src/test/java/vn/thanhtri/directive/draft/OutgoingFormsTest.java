package vn.thanhtri.directive.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thanhtri.directive.Notice.OFFICE;

import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.directive.Notice;
import vn.thanhtri.directive.document.Channel;
import vn.thanhtri.directive.document.Direction;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.draft.Draft.DraftTask;
import vn.thanhtri.directive.grammar.RelationKind;
import vn.thanhtri.directive.paper.Signing;
import vn.thanhtri.directive.register.Directives;
import vn.thanhtri.directive.register.Tasks;
import vn.thanhtri.directive.relation.Relation;
import vn.thanhtri.directive.relation.Relations;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.place.Validity;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;

@DatabaseTest
@Now("2021-07-28T15:30")
@DisplayName("Văn bản đi: công văn, chỉ thị, kế hoạch; sửa đổi, gia hạn; thể thức của Đảng; ký thay; đánh số")
class OutgoingFormsTest {
    private static final DraftTask SAMPLING = new DraftTask(
            "Lấy mẫu xét nghiệm người trong các khu nhà trọ",
            List.of("Sở Y tế"),
            List.of("Công an tỉnh"),
            List.of(),
            DraftTiming.before(LocalDateTime.parse("2021-07-30T17:00")),
            List.of());

    @Autowired
    private Notice notice;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Directives directives;

    @Autowired
    private Relations relations;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Agencies agencies;

    @Autowired
    private TransactionTemplate transaction;

    private Actor party = Actor.system();

    @BeforeEach
    void afternoon() {
        notice.now("2021-07-28T15:30");
        notice.seat();
        long committee = Acting.as(
                Actor.system(),
                () -> agencies.findAt(AgencyKind.TINH_UY, "19.", Notice.SIGNED)
                        .map(each -> each.id())
                        .orElseGet(() -> agencies.register(new AgencyEntry(
                                AgencyKind.TINH_UY,
                                "Tỉnh ủy Thái Nguyên",
                                "Tỉnh ủy",
                                "19",
                                "19.",
                                null,
                                "",
                                Validity.ALWAYS))));
        party = new Actor(null, committee, "Đỗ Thị Lành", "19.", Role.OFFICE);
    }

    private static Draft draft(
            OutgoingKind kind, List<String> authority, List<Draft.Reference> references, DraftTask... typed) {
        return new Draft(
                kind,
                "",
                "tăng cường phòng, chống dịch COVID-19 tại huyện Phú Bình",
                List.of(),
                null,
                references,
                List.of(typed),
                List.of(),
                authority,
                "Nguyễn Văn An");
    }

    private Drafts.Preview preview(Actor actor, Draft draft) {
        return Province.as(actor, () -> {
            long id = drafts.begin(draft.kind());
            drafts.save(id, 1, draft);
            return drafts.preview(id);
        });
    }

    private Document issue(Actor actor, Draft draft) {
        return Province.as(actor, () -> {
            long id = drafts.begin(draft.kind());
            drafts.save(id, 1, draft);
            return directives.get(drafts.issue(id, 2).document());
        });
    }

    private List<String> begun(Actor actor, OutgoingKind kind) {
        return Province.as(actor, () -> drafts.get(drafts.begin(kind)).draft().authority());
    }

    @Test
    @DisplayName("công văn không có tên loại: V/v dưới số, Kính gửi các đơn vị, nơi nhận “Như trên”; số UBND-VP")
    void letter() {
        Draft letter = draft(OutgoingKind.CONG_VAN, begun(OFFICE, OutgoingKind.CONG_VAN), List.of(), SAMPLING);
        Drafts.Preview preview = preview(OFFICE, letter);
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.text())
                .contains("/UBND-VP", "V/v tăng cường phòng, chống dịch", "Kính gửi:", "- Sở Y tế;", "- Như trên;")
                .contains("TM. ỦY BAN NHÂN DÂN")
                .doesNotContain("CÔNG VĂN");
        Document issued = issue(OFFICE, letter);
        assertThat(issued.kind()).isEqualTo("CONG_VAN");
        assertThat(issued.symbol()).matches("\\d+/UBND-VP");
        assertThat(issued.direction()).isEqualTo(Direction.OUT);
    }

    @Test
    @DisplayName("chỉ thị, kế hoạch: tên loại, trích yếu, ký hiệu của loại")
    void directiveAndPlan() {
        Document directive =
                issue(OFFICE, draft(OutgoingKind.CHI_THI, begun(OFFICE, OutgoingKind.CHI_THI), List.of(), SAMPLING));
        assertThat(directive.kind()).isEqualTo("CHI_THI");
        assertThat(directive.symbol()).matches("\\d+/CT-UBND");
        assertThat(directive.body()).contains("Chủ tịch UBND tỉnh yêu cầu:");
        Document plan =
                issue(OFFICE, draft(OutgoingKind.KE_HOACH, begun(OFFICE, OutgoingKind.KE_HOACH), List.of(), SAMPLING));
        assertThat(plan.kind()).isEqualTo("KE_HOACH");
        assertThat(plan.symbol()).matches("\\d+/KH-UBND");
        assertThat(plan.subject()).isEqualTo("Tăng cường phòng, chống dịch COVID-19 tại huyện Phú Bình");
    }

    @Test
    @DisplayName("cấp phó ký: KT. CHỦ TỊCH, PHÓ CHỦ TỊCH")
    void deputy() {
        List<String> authority = Signing.byDeputy(begun(OFFICE, OutgoingKind.QUYET_DINH));
        Document issued = issue(OFFICE, draft(OutgoingKind.QUYET_DINH, authority, List.of(), SAMPLING));
        assertThat(issued.body())
                .containsSubsequence("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn An");
        assertThat(issued.signer()).isEqualTo("Nguyễn Văn An");
    }

    @Test
    @DisplayName("văn bản của Đảng theo Hướng dẫn 36: tiêu đề, dấu sao, số có gạch nối, T/M; số chạy theo nhiệm kỳ")
    void partyForm() {
        assertThat(Province.as(party, () -> drafts.listKinds())).doesNotContain(OutgoingKind.CONG_DIEN);
        Draft typed = draft(OutgoingKind.CHI_THI, begun(party, OutgoingKind.CHI_THI), List.of(), SAMPLING);
        Drafts.Preview preview = preview(party, typed);
        assertThat(preview.text())
                .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "TỈNH ỦY THÁI NGUYÊN", "-CT/TU", "T/M BAN THƯỜNG VỤ", "BÍ THƯ")
                .doesNotContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số:");
        assertThat(preview.text().lines().map(String::strip)).contains("*");
        assertThat(preview.problems()).isEmpty();
        Document first = issue(party, typed);
        assertThat(first.symbol()).isEqualTo("01-CT/TU");
        assertThat(first.channel()).isEqualTo(Channel.PARTY);
        assertThat(first.direction()).isEqualTo(Direction.OUT);
        notice.now("2022-01-05T09:00");
        assertThat(issue(party, typed(typed, "2022-01-10T17:00")).symbol())
                .as("năm sau, cùng nhiệm kỳ")
                .isEqualTo("02-CT/TU");
    }

    private static Draft typed(Draft draft, String due) {
        DraftTask task = draft.tasks().getFirst();
        return draft(
                draft.kind(),
                draft.authority(),
                List.of(),
                new DraftTask(
                        task.what(),
                        task.leads(),
                        task.coordinates(),
                        task.executes(),
                        DraftTiming.before(LocalDateTime.parse(due)),
                        task.reportTo()));
    }

    @Test
    @DisplayName("gia hạn một điểm của văn bản trước: văn bản nói, việc của điểm ấy đổi hạn, không cần việc mới")
    void extension() {
        Document older =
                issue(OFFICE, draft(OutgoingKind.CONG_DIEN, List.of("CHỦ TỊCH"), List.of(), SAMPLING, SAMPLING));
        LocalDateTime due = LocalDateTime.parse("2021-08-05T17:00");
        Document newer = issue(
                OFFICE,
                draft(
                        OutgoingKind.CONG_VAN,
                        begun(OFFICE, OutgoingKind.CONG_VAN),
                        List.of(new Draft.Reference(RelationKind.EXTENDS, older.id(), "1", due, ""))));
        assertThat(newer.body())
                .contains("gia hạn thời hạn thực hiện điểm 1 Công điện số " + older.symbol())
                .contains("trước 17 giờ 00 ngày 05/8/2021");
        assertThat(Province.as(OFFICE, () -> tasks.listOf(older.id())))
                .extracting(Task::point, Task::dueAt)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1", VietnamTime.at(due)),
                        org.assertj.core.groups.Tuple.tuple("2", Province.at("2021-07-30T17:00")));
        assertThat(Province.as(OFFICE, () -> relations.listOf(newer.id())))
                .filteredOn(each -> each.kind() == RelationKind.EXTENDS)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.confirmed()).isTrue();
                    assertThat(each.point()).isEqualTo("1");
                });
        assertThat(newer.dispatchedAt()).isNotNull();
    }

    @Test
    @DisplayName("sửa đổi một điểm: nội dung mới đứng trong văn bản và thành tên việc cũ")
    void amendment() {
        Document older = issue(OFFICE, draft(OutgoingKind.CONG_DIEN, List.of("CHỦ TỊCH"), List.of(), SAMPLING));
        String words = "Lấy mẫu toàn bộ người trong các khu nhà trọ, khu công nghiệp";
        Document newer = issue(
                OFFICE,
                draft(
                        OutgoingKind.QUYET_DINH,
                        begun(OFFICE, OutgoingKind.QUYET_DINH),
                        List.of(new Draft.Reference(RelationKind.AMENDS, older.id(), "1", null, words)),
                        SAMPLING));
        assertThat(newer.body()).contains("sửa đổi điểm 1 Công điện số " + older.symbol(), "“" + words + "”");
        assertThat(Province.as(OFFICE, () -> tasks.listOf(older.id()))
                        .getFirst()
                        .title())
                .isEqualTo(words);
        assertThat(Province.as(OFFICE, () -> relations.listOf(newer.id())))
                .filteredOn(Relation::confirmed)
                .extracting(Relation::kind)
                .contains(RelationKind.AMENDS);
    }

    @Test
    @DisplayName("gia hạn mà không ghi hạn, sửa đổi mà không ghi gì mới thì chưa ban hành được")
    void incomplete() {
        Document older = issue(OFFICE, draft(OutgoingKind.CONG_DIEN, List.of("CHỦ TỊCH"), List.of(), SAMPLING));
        for (RelationKind kind : List.of(RelationKind.EXTENDS, RelationKind.AMENDS)) {
            Draft draft = draft(
                    OutgoingKind.CONG_VAN,
                    begun(OFFICE, OutgoingKind.CONG_VAN),
                    List.of(new Draft.Reference(kind, older.id(), "1", null, "")));
            assertThat(preview(OFFICE, draft).problems())
                    .extracting(DraftProblem::code)
                    .containsExactly(
                            kind == RelationKind.EXTENDS
                                    ? "directive.refusal.draft-no-extension"
                                    : "directive.refusal.draft-no-amendment");
        }
    }

    private static byte[] scanned(int number) {
        return new String(Notice.text(), java.nio.charset.StandardCharsets.UTF_8)
                .replaceFirst("107(\\s*/TB-UBND)", String.format("%02d", number) + "$1")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("đang nhập tệp mang số kế tiếp thì ban hành cùng lúc: chờ, rồi lấy số sau nữa; không số nào trùng")
    void importFirst() throws Exception {
        int next = number(issue(OFFICE, notice())) + 1;
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService clerks = Executors.newFixedThreadPool(2)) {
            Future<Long> imported = clerks.submit(() -> Acting.as(
                    OFFICE,
                    () -> transaction.execute(status -> {
                        long id = directives.take(next + ".txt", scanned(next), false);
                        entered.countDown();
                        await(go);
                        return id;
                    })));
            assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
            Future<Document> issued = clerks.submit(() -> issue(OFFICE, notice()));
            assertThatThrownBy(() -> issued.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            go.countDown();
            long id = imported.get(20, TimeUnit.SECONDS);
            assertThat(number(Province.as(OFFICE, () -> directives.get(id)))).isEqualTo(next);
            assertThat(number(issued.get(20, TimeUnit.SECONDS))).isEqualTo(next + 1);
        }
    }

    @Test
    @DisplayName("đang ban hành một số thì nhập tệp cùng số: chờ, rồi từ chối, nói rõ số nào")
    void issueFirst() throws Exception {
        int next = number(issue(OFFICE, notice())) + 1;
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService clerks = Executors.newFixedThreadPool(2)) {
            Future<Document> issued = clerks.submit(() -> Acting.as(
                    OFFICE,
                    () -> transaction.execute(status -> {
                        Document own = issue(OFFICE, notice());
                        entered.countDown();
                        await(go);
                        return own;
                    })));
            assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
            Future<Long> imported =
                    clerks.submit(() -> Acting.as(OFFICE, () -> directives.take(next + ".txt", scanned(next), false)));
            assertThatThrownBy(() -> imported.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            go.countDown();
            assertThat(number(issued.get(20, TimeUnit.SECONDS))).isEqualTo(next);
            assertThatThrownBy(() -> imported.get(20, TimeUnit.SECONDS))
                    .cause()
                    .isInstanceOfSatisfying(RefusedException.class, refused -> {
                        assertThat(refused.refusal().code()).isEqualTo("directive.refusal.known");
                        assertThat(refused.refusal().numbers())
                                .containsEntry("document", String.format("%02d/TB-UBND", next));
                    });
        }
    }

    private static int number(Document document) {
        return Integer.parseInt(document.symbol().replaceAll("\\D.*", ""));
    }

    private static Draft notice() {
        return draft(OutgoingKind.THONG_BAO_KET_LUAN, List.of("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), List.of(), SAMPLING);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody let it go");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
