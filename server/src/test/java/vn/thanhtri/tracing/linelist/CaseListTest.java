package vn.thanhtri.tracing.linelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.thanhtri.test.Province.TAN_KHANH_CODE;
import static vn.thanhtri.test.Province.as;
import static vn.thanhtri.tracing.Cast.CDC;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.sheet.Sheet;
import vn.thanhtri.kernel.sheet.SheetReader;
import vn.thanhtri.kernel.sheet.SheetWriter;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.test.Site;
import vn.thanhtri.tracing.Cast;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.cases.CaseDetails;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.Onset;
import vn.thanhtri.tracing.cases.OpenOutbreak;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.detail.Detail;
import vn.thanhtri.tracing.detail.DetailKind;
import vn.thanhtri.tracing.detail.KnownDetail;
import vn.thanhtri.tracing.source.Sources;

/**
 * The lists of PROVENANCE (MERS Korea 2015, package outbreaks; the first 288 cases of Viet Nam 2020, vncovid19) are not part of the
 * project: {@code -Dthanhtri.linelists=FOLDER} names where they lie. The lists written out here have the same columns.
 */
@DatabaseTest
@Now("2021-08-05T06:00")
@DisplayName("Danh sách ca bệnh từ tệp")
class CaseListTest {
    private static final String CASES = """
            id,age,age_class,sex,place_infect,loc_hosp,dt_onset,dt_report,week_report,dt_start_exp,dt_end_exp,dt_diag,outcome,dt_death
            SK_1,68,60-69,M,Middle East,"St. Mary, Emergency room",2021-05-11,2021-05-19,2021_21,2021-04-18,2021-05-04,2021-05-20,Alive,
            SK_2,63,60-69,F,Outside Middle East,"St. Mary, Emergency room",2021-05-18,2021-05-20,2021_21,2021-05-15,2021-05-20,2021-05-20,Dead,2021-06-04
            SK_3,76,70-79,M,Outside Middle East,"St. Mary",,2021-05-20,2021_21,2021-05-16,,2021-05-21,Dead,
            A1_2/2021-000000000000000123,8 tháng,0-9,F,,"Samsung (Seoul)",2021-05-09,2021-05-26,2021_22,,,2021-05-26,Alive,
            """;
    private static final String PAIRS = """
            from,to,exposure,diff_dt_onset
            SK_1,SK_2,Hospital room,7
            SK_1,SK_3,Visit hospital,
            SK_2,SK_3,Family member,
            SK_1,A1_2/2021-000000000000000123,Emergency room,-2
            """;

    @Autowired
    private Cast cast;

    @Autowired
    private Outbreaks outbreaks;

    @Autowired
    private CaseTaking taking;

    @Autowired
    private SourceTaking pairs;

    @Autowired
    private CaseSheet caseSheet;

    @Autowired
    private PairSheet pairSheet;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseDetails details;

    @Autowired
    private Sources sources;

    @Autowired
    private WebApplicationContext context;

    private static int opened;

    @Test
    @DisplayName("danh sách dài được nhận qua trang: tệp chờ xác nhận đi trọn, 300 dòng thành 300 ca")
    void throughThePage() throws Exception {
        cast.now("2021-08-05T09:00");
        long outbreak = outbreak("TR");
        StringBuilder text = new StringBuilder("id,age,sex,dt_onset,dt_diag,loc_hosp\n");
        for (int i = 1; i <= 300; i++) {
            text.append("TR_" + i + "," + (20 + i % 60) + ",F,2021-07-20,2021-07-22,Bệnh viện đa khoa tỉnh\n");
        }
        String content = Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(content.length()).isGreaterThan(10_000);
        assertThat(Site.seenBy(CDC, context)
                        .answer(post("/outbreaks/" + outbreak + "/case-list")
                                .param("fileName", "tr.csv")
                                .param("content", content))
                        .getStatus())
                .isEqualTo(302);
        assertThat(as(CDC, () -> cases.count(outbreak))).isEqualTo(300);
    }

    @Test
    @DisplayName(
            "mọi cột đều được giữ; ngày vẫn là ngày; hai lần cùng một tệp không đổi gì; xuất ra nhận lại vẫn bằng nhau, cả Excel lẫn CSV")
    void everyColumn() {
        cast.now("2021-08-05T09:00");
        long outbreak = outbreak("SK");
        List<CaseTaking.Ended> ended = take(outbreak, sheet("a.csv", CASES));
        assertThat(ended)
                .extracting(CaseTaking.Ended::status)
                .containsOnly(CasePlan.Status.NEW)
                .hasSize(4);
        assertThat(as(CDC, () -> pairs.takePairs(outbreak, sheet("p.csv", PAIRS))))
                .allSatisfy(linked -> assertThat(linked.errors()).isEmpty());

        PersonCase third = numbered(outbreak, "SK_3");
        assertThat(third.known().onset()).isEqualTo(Onset.UNKNOWN);
        assertThat(third.known().positive()).isEqualTo(When.day(LocalDate.parse("2021-05-21")));
        assertThat(of(numbered(outbreak, "SK_1").id()))
                .contains(
                        Detail.other("age_class", "60-69"),
                        Detail.other("week_report", "2021_21"),
                        Detail.told(DetailKind.PLACE, "HOSPITAL", "St. Mary, Emergency room"),
                        Detail.coded(DetailKind.OUTCOME, "ALIVE"));
        assertThat(secondaries(outbreak)).isEqualTo(Map.of("SK_1", 3, "SK_2", 1));
        assertThat(as(CDC, () -> sources.generation(third.id()))).isEqualTo(2);

        String before = everything(outbreak);
        assertThat(take(outbreak, sheet("a.csv", CASES))).allSatisfy(line -> {
            assertThat(line.status()).isEqualTo(CasePlan.Status.KNOWN);
            assertThat(line.changed()).isFalse();
        });
        as(CDC, () -> pairs.takePairs(outbreak, sheet("p.csv", PAIRS)));
        assertThat(everything(outbreak)).isEqualTo(before);

        for (Sheet.Format format : new Sheet.Format[] {Sheet.Format.CSV, Sheet.Format.XLSX}) {
            long copy = outbreak("SL");
            String name = format == Sheet.Format.CSV ? "x.csv" : "x.xlsx";
            Sheet out = as(CDC, () -> caseSheet.of(outbreak, name, format, true));
            Sheet back = SheetReader.read(name, SheetWriter.write(withoutOurCodes(out)));
            assertThat(take(copy, back)).extracting(CaseTaking.Ended::status).containsOnly(CasePlan.Status.NEW);
            Sheet pairsOut = as(CDC, () -> pairSheet.of(outbreak, name, format));
            as(CDC, () -> pairs.takePairs(copy, SheetReader.read(name, SheetWriter.write(pairsOut))));
            assertThat(everything(copy)).isEqualTo(before);
            assertThat(secondaries(copy)).isEqualTo(secondaries(outbreak));
        }
    }

    @Test
    @DisplayName(
            "tiêu đề tiếng Việt, giờ phút, nhiều nguồn, mắc lần hai của cùng một người, không có triệu chứng; ô sai thì dòng để mở, nói rõ dòng, cột, giá trị")
    void vietnameseAndWrong() {
        cast.now("2021-08-05T09:00");
        long outbreak = outbreak("BN");
        List<CaseTaking.Ended> ended = take(outbreak, sheet("b.csv", """
                BN;Họ tên;Mã người;Giới;Khởi phát;Ngày lấy mẫu;Ngày dương tính;Nguồn lây;Triệu chứng;Phân loại;Ghi chú riêng
                BN01;Trần Thị Một;P1;nữ;30/7/2021;31/7/2021 08:15;1/8/2021;TQ;sốt, ho;xác định;a
                BN02;Lý Văn Hai;P2;nam;không triệu chứng;;2/8/2021;BN1;;xác định;
                BN03;Trần Thị Một;P1;nữ;chưa rõ;;4/8/2021;BN01 | ca BN02;đau răng;nghi ngờ;b
                BN04;Sai Ngày;P4;nam;31/02/2021;;4/8/2021;;;xác định;c
                """.replace(';', '\t')));
        assertThat(ended)
                .extracting(CaseTaking.Ended::status)
                .containsExactly(CasePlan.Status.NEW, CasePlan.Status.NEW, CasePlan.Status.NEW, CasePlan.Status.OPEN);
        assertThat(ended.getLast().errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("tracing.list.cell");
            assertThat(error.numbers()).containsEntry("column", "Khởi phát").containsEntry("given", "31/02/2021");
        });
        PersonCase first = caseOf(ended, 0);
        PersonCase third = caseOf(ended, 2);
        assertThat(third.person()).isEqualTo(first.person());
        assertThat(first.known().sampled()).isEqualTo(When.minute(Province.at("2021-07-31T08:15")));
        assertThat(caseOf(ended, 1).known().onset()).isEqualTo(Onset.NEVER);
        assertThat(as(CDC, () -> sources.listOf(List.of(third.id()))))
                .extracting(known -> known.known().sourceCase())
                .containsExactly(first.id(), ended.get(1).personCase());
        assertThat(of(first.id()))
                .contains(Detail.coded(DetailKind.SYMPTOM, "FEVER"), Detail.coded(DetailKind.SYMPTOM, "COUGH"));
        assertThat(of(third.id())).contains(Detail.told(DetailKind.SYMPTOM, "OTHER", "đau răng"));
        assertThat(as(CDC, () -> cases.getWindow(third.id()))).isNull();
    }

    @Test
    @EnabledIfSystemProperty(named = "thanhtri.linelists", matches = ".+")
    @DisplayName(
            "MERS Hàn Quốc 2015: 162 ca, 98 cặp; ca thứ phát SK_14 38, SK_1 26, SK_16 21, SK_15 4; xuất ra nhận lại không mất gì")
    void mers() throws IOException {
        long outbreak = outbreak("SK");
        whole(outbreak, "mers_korea_2015_cases.csv", 162);
        List<SourceTaking.Linked> linked =
                as(CDC, () -> pairs.takePairs(outbreak, file("mers_korea_2015_contacts.csv")));
        assertThat(linked)
                .hasSize(98)
                .allSatisfy(each -> assertThat(each.errors()).isEmpty());
        assertThat(secondaries(outbreak))
                .containsEntry("SK_14", 38)
                .containsEntry("SK_1", 26)
                .containsEntry("SK_16", 21)
                .containsEntry("SK_15", 4);
    }

    @Test
    @EnabledIfSystemProperty(named = "thanhtri.linelists", matches = ".+")
    @DisplayName("Việt Nam 2020: 288 ca; ca thứ phát bằng số đếm trong tệp; xuất ra nhận lại không mất gì")
    void vietNam() throws IOException {
        long outbreak = outbreak("VN");
        Sheet sheet = whole(outbreak, "viet_nam_2020_cases.csv", 288);
        Map<String, Integer> published = new HashMap<>();
        int source = sheet.columns().indexOf("source");
        for (Sheet.Row row : sheet.rows()) {
            for (String one : row.cells().get(source).split(";")) {
                if (one.matches("[0-9]+")) {
                    published.merge(one, 1, Integer::sum);
                }
            }
        }
        assertThat(secondaries(outbreak)).isEqualTo(published);
    }

    /** In, again, out and in: nothing is lost. */
    private Sheet whole(long outbreak, String name, int lines) throws IOException {
        cast.now("2021-08-05T09:00");
        Sheet sheet = file(name);
        assertThat(take(outbreak, sheet)).hasSize(lines).allSatisfy(line -> {
            assertThat(line.errors()).isEmpty();
            assertThat(line.status()).isEqualTo(CasePlan.Status.NEW);
        });
        String before = everything(outbreak);
        assertThat(take(outbreak, sheet))
                .allSatisfy(line -> assertThat(line.changed()).isFalse());
        assertThat(everything(outbreak)).isEqualTo(before);
        long copy = outbreak("CC");
        Sheet out = as(CDC, () -> caseSheet.of(outbreak, "x.csv", Sheet.Format.CSV, true));
        take(copy, SheetReader.read("x.csv", SheetWriter.write(withoutOurCodes(out))));
        assertThat(everything(copy)).isEqualTo(before);
        for (int column = 0; column < sheet.columns().size(); column++) {
            if (!sheet.columns().get(column).matches("sex|gender|outcome")) {
                for (int i = 0; i < sheet.rows().size(); i++) {
                    String cell = sheet.rows().get(i).cells().get(column);
                    assertThat(String.join("\t", out.rows().get(i).cells()))
                            .as(sheet.columns().get(column) + " of line " + i)
                            .contains(cell.replace(";", "; "));
                }
            }
        }
        return sheet;
    }

    private static Sheet file(String name) throws IOException {
        Path folder = Path.of(System.getProperty("thanhtri.linelists", ""));
        return SheetReader.read(name, Files.readAllBytes(folder.resolve(name)));
    }

    private List<CaseTaking.Ended> take(long outbreak, Sheet sheet) {
        return as(CDC, () -> taking.take(outbreak, sheet));
    }

    private PersonCase caseOf(List<CaseTaking.Ended> ended, int line) {
        long id = Objects.requireNonNull(ended.get(line).personCase());
        return as(CDC, () -> cases.get(id));
    }

    private long outbreak(String prefix) {
        LocalDate day = LocalDate.of(2021, 7, 1).minusDays(opened++);
        return as(CDC, () -> outbreaks.open(new OpenOutbreak("Ổ dịch " + prefix, prefix, TAN_KHANH_CODE, day)));
    }

    private static Sheet sheet(String name, String text) {
        return SheetReader.read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Another installation: neither our codes nor our numbers of persons mean anything there. */
    private static Sheet withoutOurCodes(Sheet sheet) {
        List<Integer> gone = List.of(
                sheet.columns().indexOf(CaseColumn.CODE.title()),
                sheet.columns().indexOf(CaseColumn.PERSON.title()));
        List<Sheet.Row> rows = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            List<String> cells = new ArrayList<>(row.cells());
            gone.forEach(at -> cells.set(at, ""));
            rows.add(new Sheet.Row(row.line(), cells));
        }
        return new Sheet(sheet.fileName(), sheet.format(), sheet.columns(), rows);
    }

    private PersonCase numbered(long outbreak, String number) {
        long id = as(
                CDC,
                () -> details.findNumbered(
                                "LIST",
                                Detail.told(DetailKind.OFFICIAL_NUMBER, "LIST", number)
                                        .name(),
                                outbreak)
                        .orElseThrow());
        return as(CDC, () -> cases.get(id));
    }

    private List<Detail> of(long id) {
        return as(CDC, () -> details.listOf(List.of(id))).stream()
                .map(KnownDetail::known)
                .toList();
    }

    /** All that is known of all cases, without our own numbers. */
    private String everything(long outbreak) {
        Map<String, String> told = new TreeMap<>();
        for (PersonCase known : as(CDC, () -> cases.listOf(outbreak, 1_000, 0))) {
            List<Detail> own = of(known.id());
            told.put(
                    own.stream()
                            .filter(each -> each.kind() == DetailKind.OFFICIAL_NUMBER)
                            .map(Detail::told)
                            .findFirst()
                            .orElseThrow(),
                    known.known().from(new vn.thanhtri.tracing.cases.Source.Unknown()) + " " + known.sure() + " "
                            + known.since() + " "
                            + own.stream().map(Detail::toString).sorted().toList() + " "
                            + as(CDC, () -> sources.listOf(List.of(known.id()))).stream()
                                    .map(each -> each.known().told()
                                            + each.known().evidence()
                                            + new TreeMap<>(each.known().others()))
                                    .sorted()
                                    .toList());
        }
        return String.join("\n", told.values());
    }

    private Map<String, Integer> secondaries(long outbreak) {
        List<Long> ids = as(CDC, () -> cases.listOf(outbreak, 1_000, 0)).stream()
                .map(PersonCase::id)
                .toList();
        Map<String, Integer> counts = new LinkedHashMap<>();
        as(CDC, () -> sources.infected(ids))
                .forEach((source, infected) -> counts.put(
                        of(source).stream()
                                .filter(each -> each.kind() == DetailKind.OFFICIAL_NUMBER)
                                .map(Detail::told)
                                .findFirst()
                                .orElseThrow(),
                        infected.size()));
        return counts;
    }
}
