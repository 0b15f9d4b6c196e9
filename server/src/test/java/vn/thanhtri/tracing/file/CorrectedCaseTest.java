package vn.thanhtri.tracing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thanhtri.test.Province.TAN_KHANH_CODE;
import static vn.thanhtri.test.Province.as;
import static vn.thanhtri.test.Province.at;
import static vn.thanhtri.tracing.Cast.CDC;
import static vn.thanhtri.tracing.Cast.cdc;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.decision.Obligations;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Site;
import vn.thanhtri.tracing.Cast;
import vn.thanhtri.tracing.Subjects;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.cases.CaseFinding;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.Classifications;
import vn.thanhtri.tracing.cases.Onset;
import vn.thanhtri.tracing.cases.Source;
import vn.thanhtri.tracing.definition.CaseClass;
import vn.thanhtri.tracing.definition.ClassStep;
import vn.thanhtri.tracing.definition.Ground;
import vn.thanhtri.tracing.meeting.Encounters;
import vn.thanhtri.tracing.meeting.RecordEncounter;

@DatabaseTest
@Now("2021-08-03T06:00")
@DisplayName("Ca bệnh được sửa ba lần, mọi thứ đi theo")
class CorrectedCaseTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cast cast;

    @Autowired
    private Cases cases;

    @Autowired
    private Classifications classes;

    @Autowired
    private Encounters encounters;

    @Autowired
    private Obligations obligations;

    @Autowired
    private OutbreakFigures figures;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @DisplayName(
            "khởi phát hai lần, nguồn một lần, rồi phân loại: cửa sổ lây, bậc, việc phải làm, số đếm, thế hệ và trang đều theo")
    void followsEveryCorrection() throws Exception {
        cast.now("2021-08-03T09:00");
        cast.agencies();
        long outbreak = cast.outbreak();
        long other = cast.confirm(
                outbreak,
                cast.person("Ma Thị Nguồn", 1970, TAN_KHANH_CODE),
                "2021-08-01",
                "2021-08-01T08:00",
                "2021-08-02T06:40");
        long ill = cast.person("Ma Văn Sửa", 1987, TAN_KHANH_CODE);
        long early = cast.person("Ma Văn Sớm", 1988, TAN_KHANH_CODE);
        long middle = cast.person("Ma Văn Giữa", 1989, TAN_KHANH_CODE);
        long late = cast.person("Ma Văn Muộn", 1990, TAN_KHANH_CODE);
        long id = cast.confirm(outbreak, ill, "2021-07-30", "2021-08-01T09:10", "2021-08-02T06:40");
        meet(ill, early, "2021-07-25T09:00");
        meet(ill, middle, "2021-07-27T09:00");
        meet(ill, late, "2021-07-31T09:00");

        stands(id, "2021-07-27T00:00", new int[] {-1, 1, 1}, early, middle, late);
        assertThat(counts(outbreak)).containsExactly(2, 2, 2);
        assertThat(open(early)).isEmpty();
        assertThat(open(middle)).isNotEmpty();

        correct(id, finding(id).withOnset(Onset.KNOWN, LocalDate.parse("2021-07-28"), null), "hóa đơn thuốc hạ sốt");
        stands(id, "2021-07-25T00:00", new int[] {1, 1, 1}, early, middle, late);
        assertThat(counts(outbreak)).containsExactly(2, 2, 3);
        assertThat(open(early)).isNotEmpty();

        correct(id, finding(id).withOnset(Onset.KNOWN, LocalDate.parse("2021-07-31"), null), "người nhà nhớ lại");
        stands(id, "2021-07-28T00:00", new int[] {-1, -1, 1}, early, middle, late);
        assertThat(counts(outbreak)).containsExactly(2, 2, 1);
        assertThat(open(early)).isEmpty();
        assertThat(open(middle)).isEmpty();
        assertThat(open(late)).isNotEmpty();

        correct(id, finding(id).from(new Source.OfCase(other, null)), "cùng chuyến xe");
        Site site = Site.seenBy(CDC, context);
        assertThat(site.page("/cases/" + id)).contains("Ma Thị Nguồn", "nguồn đã chọn", "khởi phát sau 1 ngày");
        assertThat(site.page("/cases/" + other)).contains("Ma Văn Sửa", "khởi phát trước 1 ngày");
        assertThat(site.page("/outbreaks/" + outbreak)).contains("TK01", "TK02");

        as(
                CDC,
                () -> classes.classify(
                        id,
                        new ClassStep(
                                CaseClass.EXCLUDED,
                                When.minute(at("2021-08-03T08:00")),
                                Set.of(Ground.NEGATIVE),
                                "hai mẫu âm tính")));
        assertThat(as(CDC, () -> cases.getWindow(id))).isNull();
        assertThat(tier(late)).isEqualTo(-1);
        assertThat(open(late)).isEmpty();
        assertThat(counts(outbreak)).containsExactly(1, 1, 0);
        assertThat(site.page("/cases/" + id)).contains("loại trừ");
    }

    @Test
    @DisplayName("ai khởi phát trước nguồn của mình thì đường nối đi ngược về bên trái, đến mép phải của ca ấy")
    void negativeIntervalIsDrawn() {
        TransmissionTree tree = TransmissionTree.of(
                List.of(leaf(1, "TK01", "2021-08-01", null), leaf(2, "TK02", "2021-07-31", 1L)),
                LocalDate.parse("2021-08-03"));
        assertThat(tree.nodes()).extracting(TransmissionTree.Node::code).containsExactly("TK01", "TK02");
        assertThat(tree.nodes()).extracting(TransmissionTree.Node::x).containsExactly("178", "137");
        assertThat(tree.links()).extracting(TransmissionTree.Path::d).containsExactly("M70 34H172", "M178 40V47.4H143");
    }

    private static TransmissionTree.Leaf leaf(
            long id, String code, String day, @org.jspecify.annotations.Nullable Long source) {
        return new TransmissionTree.Leaf(
                id, id, code, "Ma Văn Cây", LocalDate.parse(day), true, source, "", "", source == null, 0, 0);
    }

    private void stands(long id, String from, int[] tiers, long... people) {
        assertThat(Objects.requireNonNull(as(CDC, () -> cases.getWindow(id))).from())
                .isEqualTo(at(from));
        for (int i = 0; i < people.length; i++) {
            assertThat(tier(people[i])).as("person " + i).isEqualTo(tiers[i]);
        }
    }

    private CaseFinding finding(long id) {
        return as(CDC, () -> cases.get(id).known());
    }

    private void correct(long id, CaseFinding better, String reason) {
        cdc(() -> cases.correct(id, better, reason));
    }

    private void meet(long ill, long met, String from) {
        cdc(() -> encounters.record(
                new RecordEncounter(ill, met, at(from), at(from).plusSeconds(3600), "chợ", "người bệnh")));
    }

    private List<Obligation> open(long person) {
        return as(CDC, () -> obligations.listAbout(new SubjectRef(Subjects.CONTACT, person), 100)).stream()
                .filter(Obligation::isOpen)
                .toList();
    }

    private int[] counts(long outbreak) {
        return Objects.requireNonNull(as(
                CDC,
                () -> transaction.execute(
                        status -> figures.caseCounts(List.of(outbreak)).getOrDefault(outbreak, new int[3]))));
    }

    /** -1 for none. */
    private int tier(long person) {
        return Objects.requireNonNull(as(
                CDC,
                () -> transaction.execute(status -> database.sql(
                                "select coalesce(max(tier), -1) from tracing.tier where person = :person")
                        .param("person", person)
                        .query(Integer.class)
                        .single())));
    }
}
