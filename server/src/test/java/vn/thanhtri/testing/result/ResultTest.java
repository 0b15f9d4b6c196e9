package vn.thanhtri.testing.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.thanhtri.test.Province.TAN_KHANH_CODE;
import static vn.thanhtri.test.Province.at;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.decision.Obligations;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.test.Site;
import vn.thanhtri.testing.SampleDeed;
import vn.thanhtri.testing.SamplingDesk;
import vn.thanhtri.testing.TestingSubjects;
import vn.thanhtri.testing.box.Boxes;
import vn.thanhtri.testing.box.ReceiveBox;
import vn.thanhtri.testing.box.SendBox;
import vn.thanhtri.testing.campaign.Campaigns;
import vn.thanhtri.testing.campaign.SamplingTargets;
import vn.thanhtri.testing.campaign.Target;
import vn.thanhtri.testing.tube.LabelCode;
import vn.thanhtri.testing.tube.SamplingTables;
import vn.thanhtri.testing.tube.Swab;
import vn.thanhtri.testing.tube.Swabs;
import vn.thanhtri.testing.tube.Tubes;
import vn.thanhtri.tracing.Cast;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.contact.ContactActions;
import vn.thanhtri.tracing.contact.ContactLine;
import vn.thanhtri.tracing.contact.ContactQuery;
import vn.thanhtri.tracing.definition.CaseClass;

/** Twenty people of xóm Kim Bảng; the first two live together, the second is sampled alone. */
@DatabaseTest
@Now("2021-08-04T07:30")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("Kết quả xét nghiệm")
class ResultTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Cast cast;

    @Autowired
    private SamplingDesk desk;

    @Autowired
    private SamplingTables tables;

    @Autowired
    private Tubes tubes;

    @Autowired
    private Swabs swabs;

    @Autowired
    private Boxes boxes;

    @Autowired
    private TubeResults results;

    @Autowired
    private PoolSteps steps;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private SamplingTargets targets;

    @Autowired
    private Cases cases;

    @Autowired
    private ContactQuery contacts;

    @Autowired
    private ContactActions actions;

    @Autowired
    private Obligations obligations;

    private long laboratory;
    private long campaign;
    private long table;
    private List<Long> people;
    private List<String> codes;

    @BeforeAll
    void twentyPeople() {
        cast.agencies();
        laboratory = desk.laboratory("Phòng xét nghiệm CDC", 10);
        long outbreak = cast.outbreak();
        people = cast.people("Hà Thị", 20, TAN_KHANH_CODE);
        cast.household("Hộ bà Hà", people.subList(0, 2));
        campaign = desk.wholeCommune(laboratory, 5, outbreak);
        cast.now("2021-08-04T08:00");
        table = Province.as(
                Cast.TAN_KHANH_STATION,
                () -> tables.open(campaigns.listParts(campaign, 1).getFirst().id(), "Bàn 1", ""));
        codes = Province.as(Cast.TAN_KHANH_STATION, () -> tables.codes(tables.print(campaign, 1)));
        Province.as(Cast.TAN_KHANH_STATION, () -> {
            fill(0, 1, 2);
            fill(1, 2, 7);
            fill(2, 7, 12);
            fill(3, 12, 13);
            fill(4, 13, 14);
            fill(5, 14, 15);
            fill(6, 15, 16);
            return 0;
        });
        send(List.of(0, 1, 2, 3, 4, 5, 6));
    }

    private void send(List<Integer> which) {
        List<String> inside = which.stream().map(codes::get).toList();
        long box = Province.as(
                Cast.TAN_KHANH_STATION,
                () -> boxes.send(new SendBox(
                        inside,
                        laboratory,
                        "Phùng Văn Xe",
                        inside.size(),
                        BigDecimal.valueOf(4.5),
                        "",
                        at("2021-08-04T08:00"))));
        Cast.cdc(() -> boxes.receive(
                new ReceiveBox(box, inside, inside.size(), BigDecimal.valueOf(6.5), "", at("2021-08-04T08:00"))));
    }

    private void fill(int code, int from, int to) {
        swabs.fill(
                table,
                codes.get(code),
                targets.listOf(campaign, 1, people.subList(from, to)).stream()
                        .map(Target::id)
                        .toList(),
                at("2021-08-04T08:00"));
    }

    private int report(int code, Outcome outcome, String reason) {
        return Province.as(
                Cast.CDC,
                () -> results.report(
                        List.of(new ReportResult(
                                codes.get(code), Method.PCR, outcome, Map.of(), at("2021-08-04T18:00"), "", reason)),
                        "ENTRY"));
    }

    private long tube(int code) {
        return Province.as(
                        Cast.CDC,
                        () -> tubes.listByNumbers(
                                List.of(LabelCode.find(codes.get(code)).orElseThrow())))
                .getFirst()
                .id();
    }

    private List<Obligation> owed(String kind, long id, String rule) {
        return Province.as(Cast.CDC, () -> obligations.listAbout(new SubjectRef(kind, id), 100)).stream()
                .filter(one -> one.rule().equals(rule))
                .toList();
    }

    private java.util.Optional<PersonCase> caseOf(long person) {
        return Province.as(Cast.CDC, () -> cases.findOf(person)).filter(PersonCase::stands);
    }

    private java.util.Optional<ContactLine> contact(long person) {
        return Province.as(
                Cast.CDC, () -> transaction.execute(running -> contacts.find(person, at("2021-08-04T18:05"))));
    }

    private List<Long> negative(int from, int to) {
        return Province.as(Cast.CDC, () -> actions.listOf(people.subList(from, to))).stream()
                .filter(deed -> deed.kind() == SampleDeed.NEGATIVE)
                .map(deed -> deed.person())
                .toList();
    }

    @Test
    @Order(1)
    @DisplayName(
            "một người dương tính: ca bệnh, F1 cùng hộ và việc phải làm trong một giao dịch; phòng xét nghiệm hết nợ kết quả")
    void aPositive() {
        cast.now("2021-08-04T18:05");
        assertThat(owed(TestingSubjects.TUBE, tube(0), "tube.result"))
                .singleElement()
                .matches(Obligation::isOpen);
        assertThat(report(0, Outcome.POSITIVE, "")).isEqualTo(1);
        assertThat(caseOf(people.get(1)))
                .hasValueSatisfying(known -> assertThat(known.sure()).isEqualTo(CaseClass.CONFIRMED));
        ContactLine f1 = contact(people.get(0)).orElseThrow();
        assertThat(f1.tier()).isEqualTo(1);
        assertThat(owed("contact", people.get(0), "contact.sample-first")).hasSize(1);
        assertThat(owed(TestingSubjects.TUBE, tube(0), "tube.result"))
                .singleElement()
                .matches(one -> !one.isOpen());
    }

    @Test
    @Order(2)
    @DisplayName(
            "trả lại đúng kết quả cũ không đổi gì; kết quả khác phải có lý do, và rồi ca bệnh cùng các bậc rút theo")
    void corrected() {
        assertThat(report(0, Outcome.POSITIVE, "")).isZero();
        assertThatThrownBy(() -> report(0, Outcome.NEGATIVE, ""))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusal().field()).isEqualTo("reason");
                    assertThat(refused.refusal().code()).endsWith("result-other");
                });
        assertThat(report(0, Outcome.NEGATIVE, "nhầm mẫu khi chạy máy")).isEqualTo(1);
        assertThat(caseOf(people.get(1))).isEmpty();
        assertThat(contact(people.get(0)).map(ContactLine::tier)).isEmpty();
        assertThat(Province.as(Cast.CDC, () -> results.listOf(tube(0))))
                .extracting(Result::outcome)
                .containsExactly(Outcome.POSITIVE, Outcome.NEGATIVE);
        assertThat(report(0, Outcome.POSITIVE, "chạy lại vẫn dương tính")).isEqualTo(1);
        assertThat(caseOf(people.get(1))).isPresent();
    }

    @Test
    @Order(3)
    @DisplayName(
            "ống gộp dương tính: không ai âm tính, mỗi người nợ giữ tại chỗ và mẫu riêng; mở đến khi ai cũng có kết quả riêng")
    void aPositivePool() {
        report(1, Outcome.POSITIVE, "");
        assertThat(people.subList(2, 7)).noneMatch(person -> caseOf(person).isPresent());
        assertThat(negative(2, 7)).isEmpty();
        List<Swab> members = Province.as(Cast.CDC, () -> tubes.listStanding(tube(1)));
        assertThat(members).hasSize(5).allSatisfy(one -> {
            assertThat(owed(TestingSubjects.SWAB, one.id(), "pool.hold"))
                    .singleElement()
                    .matches(Obligation::isOpen);
            assertThat(owed(TestingSubjects.SWAB, one.id(), "pool.resample"))
                    .singleElement()
                    .matches(Obligation::isOpen);
        });
        assertThat(owed(TestingSubjects.TUBE, tube(1), "pool.resolve"))
                .singleElement()
                .matches(Obligation::isOpen);
        cast.now("2021-08-04T20:00");
        Province.as(Cast.TAN_KHANH_STATION, () -> {
            for (int i = 0; i < 5; i++) {
                if (i != 3) {
                    swabs.takeAgain(table, codes.get(20 + i), members.get(i).id(), at("2021-08-04T19:00"));
                }
            }
            steps.record(members.get(3).id(), PoolSteps.Step.LEFT, "đi Bắc Ninh từ trưa", at("2021-08-04T19:30"));
            steps.record(members.get(4).id(), PoolSteps.Step.HELD, "ở nhà", at("2021-08-04T18:30"));
            return 0;
        });
        assertThat(owed(TestingSubjects.SWAB, members.get(0).id(), "pool.resample"))
                .singleElement()
                .matches(one -> !one.isOpen());
        assertThat(owed(TestingSubjects.SWAB, members.get(4).id(), "pool.hold"))
                .singleElement()
                .matches(one -> !one.isOpen());
        assertThat(owed(TestingSubjects.SWAB, members.get(3).id(), "pool.find"))
                .singleElement()
                .matches(Obligation::isOpen);
        own(20, Outcome.NEGATIVE);
        own(21, Outcome.POSITIVE);
        own(22, Outcome.NEGATIVE);
        own(24, Outcome.NEGATIVE);
        assertThat(caseOf(members.get(1).person())).isPresent();
        assertThat(owed(TestingSubjects.TUBE, tube(1), "pool.resolve"))
                .singleElement()
                .matches(Obligation::isOpen);
        Province.as(
                Cast.TAN_KHANH_STATION,
                () -> swabs.takeAgain(table, codes.get(23), members.get(3).id(), at("2021-08-04T19:45")));
        assertThat(owed(TestingSubjects.SWAB, members.get(3).id(), "pool.find"))
                .singleElement()
                .matches(one -> !one.isOpen());
        own(23, Outcome.NEGATIVE);
        assertThat(owed(TestingSubjects.TUBE, tube(1), "pool.resolve"))
                .singleElement()
                .matches(one -> !one.isOpen());
    }

    private void own(int code, Outcome outcome) {
        Cast.cdc(() -> results.report(
                List.of(new ReportResult(
                        codes.get(code),
                        Method.PCR,
                        outcome,
                        Map.of("N", new BigDecimal("24.5")),
                        at("2021-08-04T19:50"),
                        "",
                        "")),
                "ENTRY"));
    }

    @Test
    @Order(4)
    @DisplayName("không xác định thì phòng xét nghiệm vẫn nợ; không hợp lệ thì mọi người trong ống lại nợ mẫu")
    void neitherPositiveNorNegative() {
        report(3, Outcome.INCONCLUSIVE, "");
        assertThat(owed(TestingSubjects.TUBE, tube(3), "tube.result"))
                .singleElement()
                .matches(Obligation::isOpen);
        report(3, Outcome.NEGATIVE, "");
        assertThat(owed(TestingSubjects.TUBE, tube(3), "tube.result"))
                .singleElement()
                .matches(one -> !one.isOpen());
        int before = campaigns();
        report(4, Outcome.INVALID, "");
        assertThat(campaigns()).isEqualTo(before - 1);
    }

    private int campaigns() {
        return Province.as(Cast.CDC, () -> campaigns.listParts(campaign, 1))
                .getFirst()
                .sampled();
    }

    @Test
    @Order(5)
    @DisplayName(
            "tệp của máy: mọi lỗi hiện một lần theo dòng và ô, số bị Excel làm tròn bị từ chối; sửa riêng một dòng; nhập hai lần không đổi gì")
    void aFile() throws Exception {
        cast.now("2021-08-04T20:30");
        Site site = Site.seenBy(Cast.CDC, context);
        String file = "Mã ống,Kết quả,Giờ có kết quả,Ct N\n"
                + codes.get(2) + ",Âm tính,04/08/2021 20:10,\n"
                + "1.67683E+15,Âm tính,04/08/2021 20:10,\n"
                + codes.get(5) + ",Có lẽ,04/08/2021 23:10,\"1.245,5\"\n"
                + codes.get(6) + ",Âm tính,04/08/2021 07:00,\n";
        String path = upload(site, file);
        String page = site.page(path);
        assertThat(page).contains("làm tròn", "1.245,5", "Có lẽ", "trước giờ lấy mẫu");
        assertThat(page).contains("/mending");
        site.answer(post(path + "/take").param("good", "1"));
        assertThat(outcomes(2)).containsExactly(Outcome.NEGATIVE);
        assertThat(site.answer(post(path + "/mending").param("line", "4").param("outcome", "Dương tính"))
                        .getStatus())
                .as("the cycle is still wrong")
                .isEqualTo(422);
        assertThat(site.answer(post(path + "/mending")
                                .param("line", "4")
                                .param("outcome", "Dương tính")
                                .param("resulted_at", "04/08/2021 20:15")
                                .param("n", "24,5"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(outcomes(5)).containsExactly(Outcome.POSITIVE);
        assertThat(Province.as(Cast.CDC, () -> results.listOf(tube(5)))
                        .getFirst()
                        .ct())
                .containsEntry("N", new BigDecimal("24.5"));
        assertThat(caseOf(people.get(14))).isPresent();
        String again = upload(site, file.lines().limit(2).reduce("", (a, b) -> a + b + "\n"));
        assertThat(site.answer(post(again + "/take").param("good", "1")).getStatus())
                .isEqualTo(302);
        assertThat(outcomes(2)).hasSize(1);
    }

    private String upload(Site site, String file) throws Exception {
        var answer = site.answer(multipart("/imports/results")
                .file(new MockMultipartFile("file", "ket-qua.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8))));
        assertThat(answer.getStatus()).isEqualTo(302);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private List<Outcome> outcomes(int code) {
        return Province.as(Cast.CDC, () -> results.listOf(tube(code))).stream()
                .map(Result::outcome)
                .toList();
    }

    @Test
    @Order(6)
    @DisplayName(
            "HL7 v2 ORU^R01: nhận và xác nhận AA; gửi hai lần không đổi gì; sai thì AE nêu từng lỗi; không phải ORU thì AR")
    void hl7() throws Exception {
        Site site = Site.seenBy(Cast.CDC, context);
        String message = "MSH|^~\\&|LIS|CDC|THANHTRI|19|20210804202000||ORU^R01^ORU_R01|M1|P|2.5.1\r"
                + "PID|1||x\r"
                + "OBR|1||" + codes.get(6)
                + "|94500-6^SARS-CoV-2 RNA^LN|||20210804080000|||||||||||||||20210804201500\r"
                + "OBX|1|CWE|94500-6^SARS-CoV-2 RNA^LN||260415000^Not detected^SCT||||||F|||20210804201500\r";
        assertThat(send(site, message)).contains("MSA|AA|M1");
        assertThat(outcomes(6)).containsExactly(Outcome.NEGATIVE);
        assertThat(send(site, message)).contains("MSA|AA|M1");
        assertThat(outcomes(6)).hasSize(1);
        assertThat(send(site, message.replace("260415000^Not detected", "999^Perhaps")))
                .contains("MSA|AE|M1", "Perhaps");
        assertThat(send(site, message.replace("ORU^R01^ORU_R01", "ADT^A01^ADT_A01")))
                .contains("MSA|AR");
        assertThat(send(site, "chào")).contains("MSA|AR");
        String corrected = message.replace("M1", "M2")
                        .replace("260415000^Not detected", "260373001^Detected")
                        .replace("||||||F|||", "||||||C|||")
                + "OBX|2|NM|ORF1AB^ORF1ab gene||24.5||||||C|||20210804201500\r";
        assertThat(send(site, corrected)).contains("MSA|AA|M2");
        assertThat(outcomes(6)).containsExactly(Outcome.NEGATIVE, Outcome.POSITIVE);
        assertThat(caseOf(people.get(15))).isPresent();
    }

    private static String send(Site site, String message) throws Exception {
        return site.answer(post("/api/v1/laboratory-messages")
                        .contentType("text/plain;charset=UTF-8")
                        .content(message))
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    @Order(7)
    @DisplayName(
            "trang phòng xét nghiệm, trang ống và trang chiến dịch nói những điều ấy; người, mẫu và xét nghiệm đếm riêng")
    void pages() throws Exception {
        Site site = Site.seenBy(Cast.CDC, context);
        assertThat(site.page("/laboratories/" + laboratory)).contains("Phòng xét nghiệm CDC", "trung vị", codes.get(0));
        assertThat(site.page("/tubes/" + tube(1)))
                .contains("Không ai trong ống này được tính âm tính", "âm tính riêng");
        assertThat(site.page("/campaigns/" + campaign)).contains("Thùng mẫu");
        var entered = site.answer(post("/results")
                .param("code", codes.get(4))
                .param("outcome", "NEGATIVE")
                .param("ct", "N=hai mươi"));
        assertThat(entered.getStatus()).isEqualTo(422);
    }
}
