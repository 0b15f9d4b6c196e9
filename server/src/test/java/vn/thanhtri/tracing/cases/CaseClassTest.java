package vn.thanhtri.tracing.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thanhtri.test.Province.TAN_KHANH_CODE;
import static vn.thanhtri.test.Province.as;
import static vn.thanhtri.test.Province.at;
import static vn.thanhtri.tracing.Cast.CDC;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.tracing.Cast;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.definition.CaseClass;
import vn.thanhtri.tracing.definition.ClassStep;
import vn.thanhtri.tracing.definition.Ground;
import vn.thanhtri.tracing.detail.Detail;
import vn.thanhtri.tracing.detail.DetailKind;
import vn.thanhtri.tracing.meeting.Encounters;
import vn.thanhtri.tracing.meeting.RecordEncounter;

@DatabaseTest
@Now("2021-08-05T06:00")
@DisplayName("Phân loại ca bệnh")
class CaseClassTest {
    @Autowired
    private Cast cast;

    @Autowired
    private Cases cases;

    @Autowired
    private Classifications classes;

    @Autowired
    private CaseDetails details;

    @Autowired
    private Encounters encounters;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private int people;

    @Test
    @DisplayName("nghi ngờ chưa là F0; thành xác định thì người gặp thành F1; loại trừ thì thôi; sửa từng bước được")
    void tiersFollowTheClass() {
        cast.now("2021-08-05T09:00");
        long outbreak = cast.outbreak();
        long ill = person();
        long met = person();
        long id = report(outbreak, ill, step(CaseClass.SUSPECTED, "2021-08-02T07:40"));
        meet(ill, met, "2021-08-01T09:00");
        assertThat(tier(ill)).isEqualTo(-1);
        assertThat(tier(met)).isEqualTo(-1);
        assertThat(as(CDC, () -> cases.get(id).sure())).isEqualTo(CaseClass.SUSPECTED);
        assertThat(as(CDC, () -> cases.getWindow(id))).isNull();

        long confirmed = as(CDC, () -> classes.classify(id, step(CaseClass.CONFIRMED, "2021-08-02T21:15", Ground.PCR)));
        assertThat(tier(ill)).isZero();
        assertThat(tier(met)).isEqualTo(1);

        Cast.cdc(() -> classes.withdraw(confirmed, "nhầm mẫu"));
        assertThat(tier(ill)).isEqualTo(-1);
        assertThat(tier(met)).isEqualTo(-1);
        assertThat(as(CDC, () -> cases.get(id).sure())).isEqualTo(CaseClass.SUSPECTED);

        long again = as(CDC, () -> classes.classify(id, step(CaseClass.CONFIRMED, "2021-08-03T10:00", Ground.PCR)));
        as(
                CDC,
                () -> classes.correct(
                        again, step(CaseClass.PROBABLE, "2021-08-03T10:00", Ground.CLINICAL), "chưa có PCR"));
        assertThat(tier(met)).isEqualTo(-1);
        as(CDC, () -> classes.classify(id, step(CaseClass.EXCLUDED, "2021-08-04T10:00", Ground.NEGATIVE)));
        assertThat(as(CDC, () -> classes.listOf(id)))
                .extracting(known -> known.step().to())
                .containsExactly(CaseClass.SUSPECTED, CaseClass.PROBABLE, CaseClass.EXCLUDED);
    }

    @Test
    @DisplayName(
            "theo định nghĩa của ngày: từ 29/12/2021 test nhanh của F1 là đủ, test nhanh một mình thì không; trước đó chưa có định nghĩa thì ghi nhận và đánh dấu")
    void judgedByTheDefinitionOfTheDay() {
        cast.now("2022-01-10T09:00");
        long outbreak = cast.outbreak();
        long id = report(outbreak, person(), step(CaseClass.SUSPECTED, "2022-01-05T07:00"));
        assertThatThrownBy(() -> as(
                        CDC, () -> classes.classify(id, step(CaseClass.CONFIRMED, "2022-01-05T08:00", Ground.RAPID))))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusal().code()).isEqualTo("tracing.refusal.definition");
                    assertThat(refused.refusal().numbers())
                            .containsEntry("given", "RAPID")
                            .containsEntry("clause", "11042/BYT-DP");
                });
        as(
                CDC,
                () -> classes.classify(
                        id, step(CaseClass.CONFIRMED, "2022-01-05T08:00", Ground.RAPID, Ground.CONTACT)));
        long early = report(outbreak, person(), step(CaseClass.CONFIRMED, "2021-12-20T08:00", Ground.RAPID));
        assertThat(as(CDC, () -> classes.listOf(id)).getLast().entry()).isEqualTo("A-01");
        assertThat(as(CDC, () -> classes.listOf(early)).getFirst().withoutDefinition())
                .isTrue();
    }

    @Test
    @DisplayName(
            "biết khởi phát, chưa rõ, không có triệu chứng là ba điều; ngày không có giờ vẫn là ngày, cửa sổ lây đến hết ngày cách ly")
    void daysStayDays() {
        cast.now("2021-08-05T09:00");
        long outbreak = cast.outbreak();
        CaseFinding known = CaseFinding.of(new Source.Unknown())
                .withOnset(Onset.KNOWN, LocalDate.parse("2021-07-30"), null)
                .withTests(When.day(LocalDate.parse("2021-08-01")), When.day(LocalDate.parse("2021-08-01")), null)
                .isolated(When.day(LocalDate.parse("2021-08-02")), "Bệnh viện A");
        long id = as(
                CDC,
                () -> cases.report(new ReportCase(
                        outbreak,
                        person(),
                        null,
                        known,
                        new ClassStep(
                                CaseClass.CONFIRMED, When.day(LocalDate.parse("2021-08-02")), Set.of(Ground.PCR), ""),
                        false)));
        PersonCase read = as(CDC, () -> cases.get(id));
        assertThat(read.known()).isEqualTo(known);
        assertThat(read.known().sampled()).isEqualTo(When.day(LocalDate.parse("2021-08-01")));
        assertThat(read.announced().written()).isEqualTo("2021-08-02");
        InfectiousWindow window = as(CDC, () -> cases.getWindow(id));
        assertThat(window.from()).isEqualTo(at("2021-07-27T00:00"));
        assertThat(window.to()).isEqualTo(at("2021-08-03T00:00"));
        for (Onset onset : new Onset[] {Onset.UNKNOWN, Onset.NEVER}) {
            Cast.cdc(() -> cases.correct(id, known.withOnset(onset, null, null), "hỏi lại"));
            assertThat(as(CDC, () -> cases.get(id).known().onset())).isEqualTo(onset);
            assertThat(as(CDC, () -> cases.get(id).known().onsetOn())).isNull();
        }
    }

    @Test
    @DisplayName(
            "mắc lần hai là một ca mới của cùng một người, sau khi lần đầu đã khỏi; số chính thức không ai trùng, dù viết cách nào")
    void episodesAndNumbers() {
        cast.now("2021-08-05T09:00");
        long outbreak = cast.outbreak();
        long person = person();
        long first = cast.confirm(outbreak, person, "2021-07-01", "2021-07-02T08:00", "2021-07-02T20:00");
        assertThatThrownBy(() -> cast.confirm(outbreak, person, "2021-08-01", "2021-08-02T08:00", "2021-08-02T20:00"))
                .isInstanceOf(RefusedException.class);
        as(
                CDC,
                () -> details.record(
                        first, Detail.at(DetailKind.OUTCOME, "RECOVERED", When.day(LocalDate.parse("2021-07-20")))));
        assertThat(as(CDC, () -> cases.getWindow(first)).to()).isEqualTo(at("2021-07-21T00:00"));
        long second = cast.confirm(outbreak, person, "2021-08-01", "2021-08-02T08:00", "2021-08-02T20:00");
        assertThat(as(CDC, () -> cases.findOf(person)).orElseThrow().id()).isEqualTo(second);
        assertThat(tier(person)).isZero();
        as(CDC, () -> details.record(first, Detail.told(DetailKind.OFFICIAL_NUMBER, "NATIONAL", "BN 0017")));
        assertThatThrownBy(() -> as(
                        CDC, () -> details.record(second, Detail.told(DetailKind.OFFICIAL_NUMBER, "NATIONAL", "bn17"))))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("tracing.refusal.number-twice"));
        as(CDC, () -> details.record(second, Detail.told(DetailKind.OFFICIAL_NUMBER, "LIST", "A1_2")));
        as(CDC, () -> details.record(first, Detail.told(DetailKind.OFFICIAL_NUMBER, "LIST", "A12")));
    }

    private long person() {
        return cast.person("Ca Loại " + (char) ('A' + people++), 1980, TAN_KHANH_CODE);
    }

    private long report(long outbreak, long person, ClassStep step) {
        CaseFinding finding = CaseFinding.of(new Source.Unknown())
                .withOnset(Onset.KNOWN, VietnamTime.dayOf(step.at().at()).minusDays(2), null);
        return as(CDC, () -> cases.report(new ReportCase(outbreak, person, null, finding, step, false)));
    }

    private static ClassStep step(CaseClass to, String at, Ground... grounds) {
        return new ClassStep(to, When.minute(at(at)), Set.of(grounds), "");
    }

    private void meet(long ill, long met, String from) {
        as(
                CDC,
                () -> encounters.recordAll(List.of(
                        new RecordEncounter(ill, met, at(from), at(from).plusSeconds(3600), "chợ", "người bệnh"))));
    }

    /** -1 for none. */
    private int tier(long person) {
        return as(
                CDC,
                () -> transaction.execute(status -> database.sql(
                                "select coalesce(max(tier), -1) from tracing.tier where person = :person")
                        .param("person", person)
                        .query(Integer.class)
                        .single()));
    }
}
