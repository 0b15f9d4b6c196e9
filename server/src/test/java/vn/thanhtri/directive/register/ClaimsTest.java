package vn.thanhtri.directive.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.thanhtri.directive.Notice.OFFICE;
import static vn.thanhtri.test.Province.THAI_NGUYEN;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.directive.Notice;
import vn.thanhtri.directive.claim.Claim;
import vn.thanhtri.directive.claim.ClaimStore;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TextPart;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.test.Site;

/** The notice 107/TB-UBND with three of its sentences put down as unclaimed. */
@DatabaseTest
@Now("2021-07-28T17:05")
@DisplayName("Câu chưa thành việc")
class ClaimsTest {
    private static final List<String> WORDS =
            List.of("tin tưởng và đồng hành cùng chính quyền", "để dịch bệnh không lây lan", "theo quy định");

    private static int copies;

    @Autowired
    private Notice notice;

    @Autowired
    private Directives directives;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Claims claims;

    @Autowired
    private ClaimStore store;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private WebApplicationContext context;

    private long document;

    @BeforeEach
    void threeSentences() {
        notice.now("2021-07-28T17:05");
        notice.seat();
        byte[] text = (new String(Notice.text(), StandardCharsets.UTF_8) + " ".repeat(++copies))
                .getBytes(StandardCharsets.UTF_8);
        document = Province.as(OFFICE, () -> directives.take("107.txt", text, true));
        Province.as(OFFICE, () -> {
            claims.setAllAside(document);
            String body = directives.get(document).body();
            transaction.executeWithoutResult(status -> {
                int at = 0;
                for (String words : WORDS) {
                    at = body.indexOf(words, at);
                    store.insert(
                            document,
                            at < body.indexOf("3. Giao") ? "2.4" : "5.1",
                            at,
                            at + words.length(),
                            words,
                            THAI_NGUYEN);
                    at += words.length();
                }
            });
            return document;
        });
    }

    private List<Claim> open() {
        return Province.as(OFFICE, () -> claims.listOf(document)).stream()
                .filter(Claim::open)
                .toList();
    }

    private static void refused(Runnable work, String code) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.refusal().code()).isEqualTo(code));
    }

    @Test
    @DisplayName("còn câu chưa quyết thì chưa giao được; quyết hết thì giao")
    void dispatchedOnlyWhenNoneIsLeft() {
        assertThat(open()).extracting(Claim::words).isEqualTo(WORDS);
        refused(() -> Acting.run(OFFICE, () -> tasks.dispatch(document)), "directive.refusal.unclaimed");
        List<Claim> all = open();
        Acting.run(OFFICE, () -> claims.decide(all.get(0).id(), Claim.Verdict.JOINED));
        Acting.run(OFFICE, () -> claims.decide(all.get(1).id(), Claim.Verdict.TASK));
        refused(() -> Acting.run(OFFICE, () -> tasks.dispatch(document)), "directive.refusal.unclaimed");
        Acting.run(OFFICE, () -> claims.decide(all.get(2).id(), Claim.Verdict.ASIDE));
        assertThat(Province.as(OFFICE, () -> tasks.dispatch(document)).tasks()).isPositive();
        refused(
                () -> Acting.run(OFFICE, () -> claims.decide(all.get(2).id(), Claim.Verdict.OPEN)),
                "directive.refusal.dispatched");
    }

    @Test
    @DisplayName("nhập vào việc đứng trước của chính điểm ấy; thành việc thì việc mới có đơn vị của điểm")
    void joinedOrTask() {
        List<Claim> all = open();
        Acting.run(OFFICE, () -> claims.decide(all.get(0).id(), Claim.Verdict.JOINED));
        Acting.run(OFFICE, () -> claims.decide(all.get(1).id(), Claim.Verdict.TASK));
        List<Claim> decided = Province.as(OFFICE, () -> claims.listOf(document));
        Task joined = task(decided.get(0));
        assertThat(joined.point()).isEqualTo("2.4");
        assertThat(joined.starts()).isLessThan(decided.get(0).starts());
        Task made = task(decided.get(1));
        assertThat(made.title()).isEqualToIgnoringCase("để dịch bệnh không lây lan");
        assertThat(made.debtors()).containsExactly(notice.phuBinh().id());
        assertThat(decided.get(1).decidedBy()).isEqualTo("Lâm Thị Hòa");
    }

    private Task task(Claim claim) {
        Long id = claim.task();
        assertThat(id).isNotNull();
        return Province.as(OFFICE, () -> tasks.get(java.util.Objects.requireNonNull(id)));
    }

    @Test
    @DisplayName("hoàn tác: việc mới bị bỏ, câu lại chờ quyết; không hoàn tác hai lần")
    void takenBack() {
        Claim claim = open().getFirst();
        Acting.run(OFFICE, () -> claims.decide(claim.id(), Claim.Verdict.TASK));
        Task made = task(Province.as(OFFICE, () -> claims.listOf(document)).getFirst());
        refused(
                () -> Acting.run(OFFICE, () -> claims.decide(claim.id(), Claim.Verdict.ASIDE)),
                "directive.refusal.claim-decided");
        Acting.run(OFFICE, () -> claims.decide(claim.id(), Claim.Verdict.OPEN));
        assertThat(open()).hasSize(3);
        assertThat(Province.as(OFFICE, () -> tasks.get(made.id())).removed()).isTrue();
        refused(
                () -> Acting.run(OFFICE, () -> claims.decide(claim.id(), Claim.Verdict.OPEN)),
                "directive.refusal.claim-decided");
    }

    @Test
    @DisplayName("trang: câu chưa thành việc đứng đầu, đánh số trong nguyên văn, nút giao khóa; huyện không quyết được")
    void onThePage() throws Exception {
        Site office = Site.seenBy(OFFICE, context);
        String page = office.page("/directives/" + document);
        assertThat(page)
                .contains("3 câu chưa thành việc", "Còn 3 câu, chưa giao được")
                .doesNotContain("id=\"dispatch\"");
        assertThat(page.indexOf("id=\"claims\"")).isLessThan(page.indexOf("class=\"scroll tasks\""));
        String shown = Province.as(OFFICE, () -> directives.read(document)).stream()
                .flatMap(part -> part.pieces().stream())
                .filter(piece -> piece.layer().equals(TextPart.UNCLAIMED))
                .map(TextPart.Piece::text)
                .collect(Collectors.joining("|"));
        assertThat(shown).isEqualTo(String.join("|", WORDS));
        for (Claim claim : open()) {
            assertThat(office.answer(post("/directives/" + document + "/claims/" + claim.id())
                                    .param("verdict", "ASIDE"))
                            .getStatus())
                    .isEqualTo(302);
        }
        assertThat(office.page("/directives/" + document)).contains("id=\"dispatch\"", "Không còn câu nào");
        assertThat(office.answer(post("/directives/" + document + "/claims/undo"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(open()).hasSize(1);
        refused(
                () -> Acting.run(
                        notice.officerOfPhuBinh(),
                        () -> claims.decide(open().getFirst().id(), Claim.Verdict.ASIDE)),
                "kernel.refusal.not-entitled");
    }
}
