package vn.thanhtri.quarantine.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thanhtri.test.Province.at;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.app.QuarantinePapers;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.decision.Obligations;
import vn.thanhtri.quarantine.centre.Beds;
import vn.thanhtri.quarantine.centre.CentreKind;
import vn.thanhtri.quarantine.centre.Centres;
import vn.thanhtri.quarantine.centre.FurnishRoom;
import vn.thanhtri.quarantine.centre.OpenCentre;
import vn.thanhtri.quarantine.home.EntryWay;
import vn.thanhtri.quarantine.home.HomeCheck;
import vn.thanhtri.quarantine.home.HomeCriterion;
import vn.thanhtri.quarantine.home.HomeEntry;
import vn.thanhtri.quarantine.home.HomeFinding;
import vn.thanhtri.quarantine.home.HomeQuarantines;
import vn.thanhtri.quarantine.schedule.QuarantineForm;
import vn.thanhtri.quarantine.schedule.QuarantineGroup;
import vn.thanhtri.quarantine.stay.Decisions;
import vn.thanhtri.quarantine.stay.OpenStay;
import vn.thanhtri.quarantine.stay.OwnHead;
import vn.thanhtri.quarantine.stay.Paper;
import vn.thanhtri.quarantine.stay.Stays;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.test.Site;
import vn.thanhtri.tracing.Cast;

@DatabaseTest
@Now("2021-07-28T06:00")
@DisplayName("Trang của khu cách ly, của người cách ly, đường dẫn tại nhà, giấy tờ")
class QuarantinePagesTest {
    @Autowired
    private Cast cast;

    @Autowired
    private Centres centres;

    @Autowired
    private Beds beds;

    @Autowired
    private Stays stays;

    @Autowired
    private Decisions decisions;

    @Autowired
    private HomeQuarantines homes;

    @Autowired
    private Obligations obligations;

    @Autowired
    private QuarantinePapers papers;

    @Autowired
    private WebApplicationContext context;

    private static boolean seated;
    private static int entrants;

    @BeforeEach
    void seat() {
        cast.now("2021-08-05T12:00");
        if (!seated) {
            cast.agencies();
            seated = true;
        }
    }

    /** Somebody who came from abroad on a day, decided on in a form. */
    private long entrant(String name, String arrived, QuarantineForm form) {
        long person = cast.person(name, 1980, Province.TAN_KHANH_CODE);
        return Province.as(Cast.CDC, () -> {
            long stay = stays.open(new OpenStay(
                    person,
                    QuarantineGroup.ENTRANT,
                    form,
                    at(arrived + "T08:00"),
                    null,
                    LocalDate.parse(arrived),
                    OwnHead.NONE,
                    false));
            decisions.decide(List.of(stay), Paper.of((100 + entrants++) + "/QĐ-UBND", at(arrived + "T10:00")));
            return stay;
        });
    }

    @Test
    @DisplayName(
            "sơ đồ phòng chia đợt theo ngày 0; trước khi xếp người khác đợt thì nói ngày của ai phải tính lại, từ ngày nào sang ngày nào")
    void roomMapAndAdmission() throws Exception {
        long centre = Province.as(
                Cast.CDC,
                () -> centres.open(
                        new OpenCentre("Khu cách ly số 2", CentreKind.BARRACKS, "173", "Trường Quân sự", null)));
        long room = Province.as(
                Cast.CDC, () -> centres.furnish(new FurnishRoom(centre, 2, "204", 3, "", FurnishRoom.Sexes.ANY)));
        long early = entrant("Nguyễn Văn Trước", "2021-07-25", QuarantineForm.CENTRE);
        long late = entrant("Nguyễn Văn Sau", "2021-08-01", QuarantineForm.CENTRE);
        Cast.cdc(() -> beds.admit(early, room, at("2021-07-25T12:00")));
        Site site = Site.seenBy(Cast.CDC, context);
        assertThat(site.page("/centres/" + centre))
                .contains(
                        "Khu cách ly số 2",
                        "1/3",
                        "25/07",
                        "Dự báo giường 14 ngày",
                        "Nguyễn Văn Trước",
                        "Nguyễn Văn Sau");
        String before = site.page("/centres/" + centre + "/admission/" + late);
        assertThat(before)
                .contains("1 người phải tính lại ngày", "Nguyễn Văn Trước", "08/08", "15/08")
                .doesNotContain("cùng đợt");
        Cast.cdc(() -> beds.admit(late, room, at("2021-08-05T11:00")));
        assertThat(site.page("/centres/" + centre)).contains("lẫn đợt", "2/3");
        assertThat(site.page("/centres")).contains("Khu cách ly số 2");
        assertThat(site.page("/stays?state=KEPT")).contains("Nguyễn Văn Sau", "P.204");
        String file = site.page("/stays/" + early);
        assertThat(file).contains("5599/BYT-MT", "Chuỗi quyết định", "Xã nơi về nhận người", "Hỏi cán bộ");
        assertThat(site.page("/stays/" + early + "?lang=en")).contains("Chain of decision", "Conditions of release");
    }

    @Test
    @DisplayName(
            "quyết định và giấy hoàn thành in ra DOCX và PDF, nói mẫu nào; trước 01/7/2026 chưa có nguyên văn mẫu thì nói rõ")
    void papers() {
        long stay = entrant("Lê Thị Giấy", "2021-07-30", QuarantineForm.CENTRE);
        long decision = java.util.Objects.requireNonNull(
                Province.as(Cast.CDC, () -> stays.get(stay)).steps().getFirst().decision());
        byte[] pdf = Province.as(Cast.CDC, () -> papers.paper(decision, "pdf")).getBody();
        byte[] docx =
                Province.as(Cast.CDC, () -> papers.paper(decision, "docx")).getBody();
        assertThat(new String(pdf, 0, 4, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF");
        assertThat(new String(docx, 0, 2, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        assertThat(Province.as(Cast.CDC, () -> decisions.get(decision))
                        .kind()
                        .formNumber(QuarantineForm.HOME, at("2026-07-02T08:00")))
                .isEqualTo(2);
    }

    @Test
    @DisplayName(
            "tại nhà: đường dẫn có mã, không cần tài khoản; khai xong thì việc trong ngày xong; cấp lại thì mã cũ hết; hết cách ly thì hết đường dẫn")
    void ownLink() {
        long stay = entrant("Hà Thị Thêu", "2021-08-04", QuarantineForm.HOME);
        String code = Province.as(Cast.CDC, () -> homes.giveLink(stay));
        assertThat(code).hasSize(10);
        assertThat(Province.as(Actor.system(), () -> homes.getLinked(code.toLowerCase(java.util.Locale.ROOT)))
                        .id())
                .isEqualTo(stay);
        assertThat(daily(stay, "2021-08-05").isOpen()).isTrue();
        Province.as(Actor.system(), () -> {
            homes.enter(entry(stay, EntryWay.SELF, HomeFinding.WELL, "36.8", "2021-08-05T11:50"));
            return 0;
        });
        assertThat(daily(stay, "2021-08-05").dischargedAt()).isEqualTo(at("2021-08-05T11:50"));
        Cast.cdc(() -> homes.giveLink(stay));
        assertThatThrownBy(() -> Province.as(Actor.system(), () -> homes.getLinked(code)))
                .isInstanceOf(Found.Missing.class);
        refused(
                "temperature",
                () -> homes.enter(entry(stay, EntryWay.VISIT, HomeFinding.WELL, "50", "2021-08-05T11:55")));
    }

    private Obligation daily(long stay, String day) {
        return Province.as(Cast.CDC, () -> obligations.listAbout(new SubjectRef("quarantine-home", stay), 100)).stream()
                .filter(duty ->
                        duty.rule().equals("home.daily") && duty.occurrence().equals(day))
                .findFirst()
                .orElseThrow();
    }

    private static HomeEntry entry(long stay, EntryWay way, HomeFinding found, String temperature, String when) {
        return new HomeEntry(
                stay,
                LocalDate.parse(when.substring(0, 10)),
                way,
                found,
                new BigDecimal(temperature),
                List.of(),
                false,
                List.of(),
                at(when),
                0);
    }

    @Test
    @DisplayName(
            "không gặp ở nhà: công an xác minh, gặp lại thì xong; nơi ở còn thiếu gì thì nói điều đó; F2 không phải có nhà riêng")
    void visits() {
        long stay = entrant("Lý Thị Vắng", "2021-08-03", QuarantineForm.HOME);
        Cast.cdc(() -> {
            homes.enter(entry(stay, EntryWay.UNANNOUNCED, HomeFinding.ABSENT, "36.5", "2021-08-05T10:00"));
            homes.check(new HomeCheck(
                    stay, List.of(HomeCriterion.DETACHED, HomeCriterion.MEALS), 4, true, "", at("2021-08-05T10:00")));
        });
        assertThat(verify(stay).isOpen()).isTrue();
        Cast.cdc(() -> homes.enter(entry(stay, EntryWay.VISIT, HomeFinding.WELL, "36.5", "2021-08-05T11:00")));
        assertThat(verify(stay).dischargedAt()).isEqualTo(at("2021-08-05T11:00"));
        assertThat(Province.as(Cast.CDC, () -> homes.findCheck(stay))
                        .orElseThrow()
                        .unmet())
                .containsExactly(HomeCriterion.MEALS);
    }

    private Obligation verify(long stay) {
        return Province.as(Cast.CDC, () -> obligations.listAbout(new SubjectRef("quarantine-home", stay), 100)).stream()
                .filter(duty -> duty.rule().equals("home.verify"))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(String code, Runnable command) {
        assertThatThrownBy(() -> Cast.cdc(command))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        no -> assertThat(no.refusal().code()).isEqualTo("stay.refusal." + code));
    }
}
