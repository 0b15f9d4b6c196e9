package vn.thanhtri.directive.draft;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.thanhtri.directive.Notice.OFFICE;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.directive.Notice;
import vn.thanhtri.directive.document.Direction;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.PartyRole;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.draft.Draft.DraftTask;
import vn.thanhtri.directive.file.Format;
import vn.thanhtri.directive.grammar.RelationKind;
import vn.thanhtri.directive.register.Directives;
import vn.thanhtri.directive.register.Tasks;
import vn.thanhtri.directive.relation.Relation;
import vn.thanhtri.directive.relation.Relations;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.test.Site;

@DatabaseTest
@Now("2021-07-28T15:30")
@DisplayName("Văn bản đi: soạn, xem trước, ban hành, giao việc")
class DraftTest {
    private static final DraftTask SAMPLING = new DraftTask(
            "Lấy mẫu xét nghiệm, truy vết người trong các khu nhà trọ",
            List.of("Sở Y tế"),
            List.of("Công an tỉnh"),
            List.of("Trung tâm Kiểm soát bệnh tật tỉnh"),
            DraftTiming.before(LocalDateTime.parse("2021-07-30T17:00")),
            List.of("UBND tỉnh"));

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
    private WebApplicationContext context;

    @BeforeEach
    void afternoon() {
        notice.now("2021-07-28T15:30");
        notice.seat();
    }

    private static Draft draft(OutgoingKind kind, List<Draft.Reference> references, DraftTask... typed) {
        return new Draft(
                kind,
                "HOA_TOC",
                "tăng cường phòng, chống dịch COVID-19 tại huyện Phú Bình",
                List.of(),
                null,
                references,
                List.of(typed),
                List.of(),
                List.of("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
                "Nguyễn Văn An");
    }

    private Drafts.Issued issue(Draft draft) {
        return Province.as(OFFICE, () -> {
            long id = drafts.begin(draft.kind());
            drafts.save(id, 1, draft);
            return drafts.issue(id, 2);
        });
    }

    @Test
    @DisplayName("mỗi loại ban hành được: số liền nhau trong loại và năm, vào sổ đi với tệp DOCX, việc đã giao")
    void everyKind() {
        for (OutgoingKind kind : OutgoingKind.values()) {
            Drafts.Issued first = issue(draft(kind, List.of(), SAMPLING));
            Drafts.Issued second = issue(draft(kind, List.of(), SAMPLING));
            Document document = Province.as(OFFICE, () -> directives.get(second.document()));
            assertThat(Integer.parseInt(second.symbol().replaceAll("/.*", "")))
                    .isEqualTo(Integer.parseInt(first.symbol().replaceAll("/.*", "")) + 1);
            assertThat(document.direction()).isEqualTo(Direction.OUT);
            assertThat(document.kind()).isEqualTo(kind.name());
            assertThat(document.issuer()).isEqualTo("UBND tỉnh Thái Nguyên");
            assertThat(document.urgency()).isEqualTo("HOA_TOC");
            assertThat(document.signer()).isEqualTo("Nguyễn Văn An");
            assertThat(document.format()).isEqualTo(Format.DOCX);
            assertThat(document.sha256()).hasSize(64);
            assertThat(document.dispatchedAt()).isNotNull();
            assertThat(document.effectiveAt())
                    .isBetween(Province.at("2021-07-28T15:30"), Province.at("2021-07-28T15:31"));
            List<Task> issued = Province.as(OFFICE, () -> tasks.listOf(document.id()));
            assertThat(issued).singleElement().satisfies(task -> {
                assertThat(task.title()).isEqualTo(SAMPLING.what());
                assertThat(notice.names(task.list(PartyRole.LEAD))).containsExactly("Sở Y tế");
                assertThat(notice.names(task.list(PartyRole.COORDINATE))).containsExactly("Công an tỉnh");
                assertThat(notice.names(task.list(PartyRole.EXECUTE)))
                        .containsExactly("Trung tâm Kiểm soát bệnh tật tỉnh");
                assertThat(task.dueAt()).isEqualTo(Province.at("2021-07-30T17:00"));
                assertThat(task.reportTo()).isEqualTo("UBND tỉnh");
                assertThat(notice.owed(task))
                        .singleElement()
                        .satisfies(duty -> assertThat(duty.basis().document()).isEqualTo(second.symbol()));
            });
        }
    }

    @Test
    @DisplayName("thay thế một văn bản: quan hệ xác nhận luôn, việc của văn bản cũ hết từ lúc ban hành")
    void replacement() {
        Drafts.Issued older = issue(draft(OutgoingKind.THONG_BAO_KET_LUAN, List.of(), SAMPLING));
        notice.now("2021-07-28T18:00");
        Drafts.Issued newer = issue(draft(
                OutgoingKind.QUYET_DINH,
                List.of(new Draft.Reference(RelationKind.REPLACES, older.document())),
                SAMPLING));
        assertThat(Province.as(OFFICE, () -> relations.listOf(newer.document())))
                .filteredOn(Relation::confirmed)
                .singleElement()
                .satisfies(each -> assertThat(each.target()).isEqualTo(older.document()));
        Document ended = Province.as(OFFICE, () -> directives.get(older.document()));
        assertThat(ended.inForceAt(Province.at("2021-07-28T17:59"))).isTrue();
        assertThat(ended.inForceAt(Province.at("2021-07-28T18:01"))).isFalse();
        Task task = Province.as(OFFICE, () -> tasks.listOf(older.document())).getFirst();
        assertThat(notice.owed(task))
                .allSatisfy(each -> assertThat(each.withdrawnAt()).isNotNull());
    }

    @Test
    @DisplayName("tám văn phòng ban hành cùng lúc, có bản bị từ chối: số vẫn liền nhau, không trùng")
    void atTheSameTime() throws Exception {
        int first = Integer.parseInt(issue(draft(OutgoingKind.CONG_DIEN, List.of(), SAMPLING))
                .symbol()
                .replaceAll("/.*", ""));
        List<Integer> numbers = new ArrayList<>();
        try (ExecutorService offices = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> work = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                boolean refused = i % 3 == 0;
                work.add(offices.submit(() -> {
                    DraftTask task = refused
                            ? new DraftTask(
                                    "Kiểm tra, phối hợp với Sở Nội vụ rà soát người về từ vùng dịch",
                                    List.of("Sở Y tế"),
                                    List.of(),
                                    List.of(),
                                    SAMPLING.timing(),
                                    List.of())
                            : SAMPLING;
                    try {
                        return Integer.parseInt(issue(draft(OutgoingKind.CONG_DIEN, List.of(), task))
                                .symbol()
                                .replaceAll("/.*", ""));
                    } catch (RefusedException e) {
                        assertThat(e.refusal().code()).isEqualTo("directive.refusal.draft-parties");
                        return 0;
                    }
                }));
            }
            for (Future<Integer> each : work) {
                numbers.add(each.get());
            }
        }
        List<Integer> given =
                numbers.stream().filter(number -> number > 0).sorted().toList();
        assertThat(given).hasSize(16).doesNotHaveDuplicates();
        assertThat(given.getFirst()).isEqualTo(first + 1);
        assertThat(given.getLast()).isEqualTo(first + 16);
    }

    @Test
    @DisplayName(
            "không ban hành thứ đọc lại khác đi: cơ quan lạ, lời mở đầu giao việc, thiếu hạn; bản đã ban hành không sửa")
    void refusals() {
        refused(
                "directive.refusal.draft-agency",
                () -> issue(draft(
                        OutgoingKind.QUYET_DINH,
                        List.of(),
                        new DraftTask(
                                "Truy vết người tiếp xúc",
                                List.of("Tổ công tác đặc biệt"),
                                List.of(),
                                List.of(),
                                SAMPLING.timing(),
                                List.of()))));
        refused(
                "directive.refusal.draft-no-timing",
                () -> issue(draft(
                        OutgoingKind.QUYET_DINH,
                        List.of(),
                        new DraftTask(
                                "Truy vết",
                                List.of("Sở Y tế"),
                                List.of(),
                                List.of(),
                                new DraftTiming(DraftTiming.Kind.BEFORE, null, null, null),
                                List.of()))));
        Draft ordering = draft(OutgoingKind.THONG_BAO_KET_LUAN, List.of(), SAMPLING);
        refused(
                "directive.refusal.draft-",
                () -> issue(new Draft(
                        ordering.kind(),
                        "",
                        ordering.subject(),
                        List.of("Yêu cầu Sở Công Thương kiểm tra các chợ."),
                        null,
                        List.of(),
                        ordering.tasks(),
                        List.of(),
                        ordering.authority(),
                        ordering.signer())));
        long id = Province.as(OFFICE, () -> {
            long begun = drafts.begin(OutgoingKind.CONG_DIEN);
            drafts.save(begun, 1, draft(OutgoingKind.CONG_DIEN, List.of(), SAMPLING));
            drafts.issue(begun, 2);
            return begun;
        });
        refused("directive.refusal.draft-issued", () -> Acting.run(OFFICE, () -> drafts.issue(id, 2)));
        refused(
                "kernel.refusal.not-entitled",
                () -> Acting.run(notice.officerOfPhuBinh(), () -> drafts.begin(OutgoingKind.CONG_DIEN)));
    }

    @Test
    @DisplayName("trên trang: gõ việc, lưu, xem trước, tải DOCX và PDF, ban hành; hai người sửa thì người sau được báo")
    void thePages() throws Exception {
        Site office = Site.seenBy(OFFICE, context);
        String begun = requireNonNull(
                office.answer(post("/drafts").param("kind", "CONG_DIEN")).getRedirectedUrl());
        assertThat(office.page(begun)).contains("Chưa có việc nào", "Thêm việc");
        MockHttpServletResponse saved = office.answer(post(begun)
                .param("version", "1")
                .param("subject", "phong tỏa xóm Hoàng Mai")
                .param("opening", "")
                .param("signer", "Nguyễn Văn An")
                .param("authority", "CHỦ TỊCH")
                .param("what.0", "Lập 4 chốt kiểm soát tại xã Tân Khánh")
                .param("leads.0", "UBND huyện Phú Bình; Công an tỉnh")
                .param("coordinates.0", "")
                .param("executes.0", "")
                .param("timing.0", "WITHIN_HOURS")
                .param("count.0", "6")
                .param("reportTo.0", "UBND tỉnh")
                .param("what.1", "")
                .param("leads.1", ""));
        assertThat(saved.getStatus()).isEqualTo(302);
        String page = office.page(begun);
        assertThat(page)
                .contains(
                        "Đọc lại đúng 1 việc đã gõ",
                        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN ĐIỆN:",
                        "trong vòng 6 giờ kể từ khi nhận được văn bản này");
        assertThat(office.page(begun + "?lang=en")).contains("Reads as the 1 tasks typed");
        assertThat(office.answer(post(begun).param("version", "1").param("subject", "khác"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(office.answer(get(begun + "/paper.pdf")).getContentAsByteArray())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(office.answer(get(begun + "/paper.docx")).getContentAsByteArray())
                .startsWith("PK".getBytes(StandardCharsets.US_ASCII));
        String issued = requireNonNull(
                office.answer(post(begun + "/issue").param("version", "2")).getRedirectedUrl());
        assertThat(office.page(issued)).contains("/CĐ-UBND", "Lập 4 chốt kiểm soát", "Đã giao");
        assertThat(office.page("/drafts")).contains("Đã ban hành", issued);
        assertThat(office.page("/directives?direction=OUT&kind=CONG_DIEN")).contains("phong tỏa xóm Hoàng Mai");
    }

    @Test
    @DisplayName("cho chương trình: soạn, xem, ban hành")
    void forPrograms() throws Exception {
        Site office = Site.seenBy(OFFICE, context);
        String id = office.answer(post("/api/v1/drafts").param("kind", "QUYET_DINH"))
                .getContentAsString()
                .replaceAll("\\D", "");
        MockHttpServletResponse saved =
                office.answer(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put(
                                "/api/v1/drafts/" + id + "?version=1")
                        .contentType("application/json")
                        .content("""
                                {"kind":"QUYET_DINH","urgency":"","subject":"lập bệnh viện dã chiến","opening":[],"references":[],
                                 "tasks":[{"what":"Chuẩn bị 500 giường điều trị","leads":["Sở Y tế"],"coordinates":[],"executes":[],
                                           "timing":{"kind":"WITHIN_DAYS","count":5},"reportTo":[]}],
                                 "recipients":[],"authority":["TM. ỦY BAN NHÂN DÂN","CHỦ TỊCH"],"signer":"Nguyễn Văn An"}"""));
        assertThat(saved.getStatus()).as(saved.getContentAsString()).isEqualTo(200);
        assertThat(office.page("/api/v1/drafts/" + id)).contains("\"problems\":[]", "Chuẩn bị 500 giường điều trị");
        assertThat(office.answer(post("/api/v1/drafts/" + id + "/issue?version=2"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("/QĐ-UBND");
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).startsWith(code));
    }
}
