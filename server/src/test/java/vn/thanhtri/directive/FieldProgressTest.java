package vn.thanhtri.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.thanhtri.directive.Notice.OFFICE;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskKind;
import vn.thanhtri.directive.duty.Progress;
import vn.thanhtri.directive.measure.Bindings;
import vn.thanhtri.directive.measure.BoundMeasure;
import vn.thanhtri.directive.measure.Measurements;
import vn.thanhtri.directive.register.Directives;
import vn.thanhtri.directive.register.Tasks;
import vn.thanhtri.directive.report.Evidence;
import vn.thanhtri.directive.report.EvidenceFile;
import vn.thanhtri.directive.review.Cascades;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.obligation.Measure;
import vn.thanhtri.obligation.time.Timekeeper;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.place.Validity;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.test.Site;

@DatabaseTest
@Now("2021-07-28T17:05")
@DisplayName("Tiến độ từ cơ sở: tệp chứng minh, số liệu của văn bản, văn bản cấp dưới")
class FieldProgressTest {
    private static final Actor DISTRICT_OFFICE = new Actor(null, null, "Hoàng Thị Nga", Province.PHU_BINH, Role.OFFICE);
    private static final Actor PHO_YEN = new Actor(null, null, "Phổ Yên", "19.172.", Role.OFFICE);
    private static final byte[] PICTURE = "\u0089PNG\r\n\u001A\n một ảnh".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    private Notice notice;

    @Autowired
    private Directives directives;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Bindings bindings;

    @Autowired
    private Measurements measurements;

    @Autowired
    private Cascades cascades;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Timekeeper timekeeper;

    @Autowired
    private WebApplicationContext context;

    private long document;

    @BeforeEach
    void dispatched() {
        document = notice.dispatched();
    }

    @Test
    @DisplayName(
            "báo cáo kèm ảnh: huyện và tỉnh tải được nguyên từng byte, huyện khác không thấy; tệp lạ bị từ chối cùng báo cáo")
    void files() throws Exception {
        Task task = Province.as(OFFICE, () -> notice.of(document, "2.1")).getFirst();
        notice.now("2021-07-30T09:00");
        String phuBinh = String.valueOf(notice.phuBinh().id());
        Site district = Site.seenBy(notice.officerOfPhuBinh(), context);
        MockHttpServletResponse refused = district.answer(multipart(path(task) + "/progress")
                .file(new MockMultipartFile("files", "a.png", "image/png", "MZ\u0000".getBytes(StandardCharsets.UTF_8)))
                .param("agency", phuBinh)
                .param("kind", "REPORTED"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(notice.owed(task)).anyMatch(each -> each.isOpen());
        MockHttpServletResponse answer = district.answer(multipart(path(task) + "/progress")
                .file(new MockMultipartFile("files", "../chốt Kim Bảng.png", "text/html", PICTURE))
                .param("agency", phuBinh)
                .param("kind", "REPORTED")
                .param("note", "đã lập chốt"));
        assertThat(answer.getStatus()).isEqualTo(302);
        EvidenceFile file =
                Province.as(OFFICE, () -> evidence.listOf(List.of(task.id()))).getFirst();
        assertThat(file.name()).isEqualTo("chốt Kim Bảng.png");
        assertThat(file.mediaType()).isEqualTo("image/png");
        assertThat(file.size()).isEqualTo(PICTURE.length);
        assertThat(file.sha256()).hasSize(64);
        String link = "/directives/" + document + "/files/" + file.id();
        Site office = Site.seenBy(OFFICE, context);
        assertThat(office.page("/directives/" + document + "/points/2.1")).contains("chốt Kim Bảng.png", link);
        MockHttpServletResponse bytes = office.answer(get(link));
        assertThat(bytes.getContentAsByteArray()).isEqualTo(PICTURE);
        assertThat(bytes.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(bytes.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Site.seenBy(PHO_YEN, context).answer(get(link)).getStatus()).isEqualTo(404);
    }

    @Test
    @DisplayName("đơn vị báo cáo đúng giờ và việc của văn bản đã xong: đếm từ sổ nghĩa vụ, chưa đến hạn đứng riêng")
    void ofDocuments() {
        Task daily = Province.as(OFFICE, () -> notice.of(document, "7")).stream()
                .filter(task -> task.kind() == TaskKind.DAILY)
                .findFirst()
                .orElseThrow();
        notice.now("2021-08-02T14:00");
        timekeeper.runDue(Province.at("2021-08-02T14:00"));
        Acting.run(OFFICE, () -> {
            bindings.bind(new Bindings.Wanted(daily.id(), "report.on-time", "", null, 100, false));
            bindings.bind(new Bindings.Wanted(daily.id(), "task.done", "", document, 100, false));
        });
        long district = notice.phuBinh().id();
        assertThat(reports(daily, district)).isEqualTo(new Measure.Tally(0, 0, 1));
        notice.report(notice.officerOfPhuBinh(), daily, district, Progress.Kind.REPORTED, "2021-08-02", "không có ca");
        assertThat(reports(daily, district)).isEqualTo(new Measure.Tally(1, 0, 0));
        notice.now("2021-08-02T15:01");
        long other = other(daily, district);
        assertThat(reports(daily, other)).isEqualTo(new Measure.Tally(0, 1, 0));
        BoundMeasure done = Province.as(OFFICE, () -> measurements.of(List.of(daily)))
                .getOrDefault(daily.id(), List.of())
                .getLast();
        assertThat(done.narrowed()).isEqualTo("107/TB-UBND");
        assertThat(Province.as(OFFICE, () -> measurements.behind(done.binding().id(), district, Measure.Side.PENDING))
                        .items())
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.label()).isEqualTo("UBND huyện Phú Bình"));
    }

    private static long other(Task daily, long district) {
        return daily.debtors().stream()
                .filter(agency -> agency != district)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private Measure.Tally reports(Task daily, long agency) {
        return Province.as(OFFICE, () -> measurements.of(List.of(daily)))
                .getOrDefault(daily.id(), List.of())
                .getFirst()
                .units()
                .stream()
                .filter(unit -> unit.agency() == agency)
                .findFirst()
                .orElseThrow()
                .tally();
    }

    @Test
    @DisplayName(
            "huyện ban hành văn bản thực hiện điểm 2.1: tỉnh thấy việc và tiến độ của xã ở điểm đó, huyện khác không thấy")
    void cascade() throws Exception {
        notice.now("2021-07-29T08:00");
        Acting.run(Actor.system(), () -> {
            if (agencies.findAt(AgencyKind.UBND_XA, "19.173.05917.", Notice.SIGNED)
                    .isEmpty()) {
                agencies.register(new AgencyEntry(
                        AgencyKind.UBND_XA,
                        "UBND xã Tân Khánh",
                        "UBND xã Tân Khánh",
                        "05917",
                        "19.173.05917.",
                        null,
                        "",
                        Validity.ALWAYS));
            }
        });
        String text = """
                ỦY BAN NHÂN DÂN
                HUYỆN PHÚ BÌNH
                Số: 88/TB-UBND

                Phú Bình, ngày 29 tháng 7 năm 2021

                THÔNG BÁO
                Về thực hiện Thông báo số 107/TB-UBND (văn bản minh họa)

                1. Giao UBND xã Tân Khánh lập danh sách người tiếp xúc gần với ca bệnh, hoàn thành trước ngày 30/7/2021.
                """;
        long lower = Province.as(
                DISTRICT_OFFICE, () -> directives.take("88.txt", text.getBytes(StandardCharsets.UTF_8), false));
        Site district = Site.seenBy(DISTRICT_OFFICE, context);
        assertThat(district.page("/directives/" + lower + "/points/1")).contains("107/TB-UBND, Điểm 2.1");
        MockHttpServletResponse answer = district.answer(
                post("/directives/" + lower + "/points/1/carries-out").param("upper", document + ":2.1"));
        assertThat(answer.getStatus()).isEqualTo(302);
        Acting.run(DISTRICT_OFFICE, () -> tasks.dispatch(lower));
        assertThat(district.page("/directives/" + lower + "/points/1"))
                .contains("Điểm này thực hiện", "điểm 2.1 của 107/TB-UBND");
        Site province = Site.seenBy(OFFICE, context);
        assertThat(province.page("/directives/" + document + "/points/2.1"))
                .contains("88/TB-UBND", "người tiếp xúc gần", "Tiến độ của cấp dưới");
        assertThat(Province.as(PHO_YEN, () -> cascades.listLower(document, "2.1")))
                .isEmpty();
        assertThat(code(() -> cascades.link(new Cascades.Wanted(lower, "1", document, "2.1"))))
                .isEqualTo("directive.refusal.linked");
        assertThat(code(() -> cascades.link(new Cascades.Wanted(lower, "9", document, "2.1"))))
                .isEqualTo("directive.refusal.no-point");
        assertThatThrownBy(
                        () -> Acting.run(OFFICE, () -> cascades.link(new Cascades.Wanted(document, "2.1", lower, "1"))))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("directive.refusal.not-above"));
        long link = Province.as(DISTRICT_OFFICE, () -> cascades.listUpper(lower, "1"))
                .getFirst()
                .id();
        Acting.run(DISTRICT_OFFICE, () -> cascades.unlink(link));
        assertThat(province.page("/directives/" + document + "/points/2.1")).doesNotContain("88/TB-UBND");
    }

    private static String code(Runnable command) {
        try {
            Acting.run(DISTRICT_OFFICE, command::run);
            return "";
        } catch (RefusedException refused) {
            return refused.refusal().code();
        }
    }

    private String path(Task task) {
        return "/directives/" + document + "/tasks/" + task.id();
    }
}
