package vn.thanhtri.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.thanhtri.test.Province.NHA_LONG_CODE;
import static vn.thanhtri.test.Province.TAN_KHANH_CODE;
import static vn.thanhtri.test.Province.at;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.test.Site;
import vn.thanhtri.tracing.meeting.Attendance;
import vn.thanhtri.tracing.meeting.RecordSetting;
import vn.thanhtri.tracing.meeting.Settings;
import vn.thanhtri.tracing.tier.TierTableQuery;

@DatabaseTest
@Now("2021-07-27T06:00")
@DisplayName("Trang của một nơi nhiều người có mặt")
class GatheringPagesTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cast cast;

    @Autowired
    private TierTableQuery tiers;

    @Autowired
    private Settings settings;

    private Site cdc;
    private long outbreak;
    private long su;
    private long lan;
    private long mai;
    private long suCase;
    private long wedding;

    /** Sự, infectious from the 19th, at the wedding of 25/7, 10:30–13:00, with Lan of the other commune and Mai at table 4. */
    @BeforeEach
    void aWedding() {
        cdc = Site.seenBy(Cast.CDC, context);
        cast.now("2021-07-28T09:00");
        outbreak = cast.outbreak();
        su = cast.person("Hoàng Văn Sự", 1987, TAN_KHANH_CODE);
        lan = cast.person("Trần Thị Lan", 1990, NHA_LONG_CODE);
        mai = cast.person("Vũ Thị Mai", 1980, TAN_KHANH_CODE);
        suCase = cast.confirm(outbreak, su, "2021-07-22", "2021-07-26T09:10", "2021-07-27T06:40");
        wedding = cast.wedding(
                outbreak,
                List.of(
                        Attendance.wholeTime(su),
                        Attendance.wholeTime(lan),
                        new Attendance(mai, at("2021-07-25T12:00"), at("2021-07-25T12:30"), "bàn 4")));
    }

    @Test
    @DisplayName("nói ai có mặt, lúc nào, bàn nào, ai là ca, ai là F1 và vì sao; số điện thoại được che")
    void whoWasThere() throws Exception {
        String page = cdc.page("/gatherings/" + wedding);
        assertThat(page)
                .contains("Đám cưới ở xóm Xúm", "10:30–13:00 25/07", "xã Nhã Lộng, huyện Phú Bình")
                .contains("/cases/" + suCase, "có thể lây từ 19/07: có thể đã lây ở đây")
                .contains(
                        "Trần Thị Lan, 1990",
                        "Cả buổi",
                        "F1 vì cùng dự đám cưới, ngày 25/07, 10:30–13:00, xã Nhã Lộng, với ca TK01")
                .contains("bàn 4", "12:00–12:30 25/07")
                .contains("/amend/setting/" + wedding)
                .doesNotContain("0912000118");
        assertThat(cdc.page("/gatherings/" + wedding + "?is=F1"))
                .contains("Trần Thị Lan, 1990", "Vũ Thị Mai, 1980")
                .doesNotContain("có thể đã lây ở đây");
        assertThat(cdc.answer(get("/gatherings/" + wedding + ".xlsx")).getStatus())
                .isEqualTo(200);
        assertThat(cdc.page("/gatherings/" + wedding + "?lang=en")).contains("Who was there");
        assertThat(cdc.answer(get("/gatherings/999999")).getStatus()).isEqualTo(404);
    }

    @Test
    @DisplayName("được dẫn tới từ ổ dịch, ca bệnh, người tiếp xúc và người; danh sách đếm người, ca và F1")
    void isLinked() throws Exception {
        String link = "href=\"/gatherings/" + wedding + "\"";
        assertThat(cdc.page("/outbreaks/" + outbreak)).contains(link, "/outbreaks/" + outbreak + "/gatherings");
        assertThat(cdc.page("/contacts/" + lan)).contains(link);
        assertThat(cdc.page("/persons/" + mai)).contains(link);
        assertThat(cdc.page("/cases/" + suCase)).contains("/cases/" + suCase + "/places");
        assertThat(cdc.page("/cases/" + suCase + "/places")).contains(link, "Đám cưới");
        String list = cdc.page("/outbreaks/" + outbreak + "/gatherings?with=CASES&kind=WEDDING");
        assertThat(list).contains(link);
        assertThat(list.replaceAll("\\s+", " "))
                .containsPattern("num[^>]*> ?3 ?</td> ?<td[^>]*> ?1 ?</td> ?<td[^>]*> ?2 ?</td>");
        assertThat(cdc.page("/outbreaks/" + outbreak + "/gatherings?with=NOBODY"))
                .doesNotContain(link);
    }

    @Test
    @DisplayName("ai về trước lúc ca đến thì không còn là F1; về trước giờ bắt đầu bị từ chối, nêu trường")
    void leavesEarly() throws Exception {
        long late = cast.wedding(
                outbreak, List.of(new Attendance(su, at("2021-07-25T12:00"), null, ""), Attendance.wholeTime(lan)));
        assertThat(cdc.answer(post("/gatherings/" + wedding + "/left")
                                .param("person", "" + lan)
                                .param("at", "2021-07-25T10:00"))
                        .getStatus())
                .isEqualTo(422);
        MockHttpServletResponse left = cdc.answer(
                post("/gatherings/" + late + "/left").param("person", "" + lan).param("at", "2021-07-25T11:00"));
        assertThat(left.getRedirectedUrl()).isEqualTo("/gatherings/" + late);
        assertThat(cdc.page("/gatherings/" + late))
                .contains("10:30–11:00 25/07")
                .contains("Bậc đến từ nơi khác");
        assertThat(tiers.chain(lan))
                .singleElement()
                .satisfies(link -> assertThat(link.setting()).isEqualTo(wedding));
        assertThat(tiers.stored()).isEqualTo(tiers.computed());
    }

    @Test
    @DisplayName("người được thêm sau: một người qua biểu mẫu chọn sẵn nơi này, nhiều người qua danh sách dán")
    void peopleAreAddedLater() throws Exception {
        assertThat(cdc.page("/gatherings/" + wedding))
                .contains("/outbreaks/" + outbreak + "/contacts/new?meeting=s" + wedding);
        assertThat(cdc.page("/outbreaks/" + outbreak + "/contacts/new?meeting=s" + wedding))
                .containsPattern("value=\"s" + wedding + "\"\\s+selected");
        String preview = cdc.answer(post("/outbreaks/" + outbreak + "/paste")
                        .param("text", "Bế Văn Chung 1991")
                        .param("meeting", "s" + wedding))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(preview).containsPattern("value=\"s" + wedding + "\"\\s+selected");
        MockHttpServletResponse entered = cdc.answer(post("/outbreaks/" + outbreak + "/paste/confirm")
                .param("text", "Bế Văn Chung 1991, bàn 7")
                .param("who0", "new")
                .param("unitCode", NHA_LONG_CODE)
                .param("meeting", "s" + wedding));
        assertThat(entered.getRedirectedUrl()).isEqualTo("/gatherings/" + wedding);
        assertThat(cdc.page("/gatherings/" + wedding)).contains("Bế Văn Chung, 1991", "bàn 7");
    }

    @Test
    @DisplayName("ổ dịch khác có ca ở đó được nêu tên; người nơi khác chỉ được đếm, không nêu tên")
    void othersAndRights() throws Exception {
        long other = cast.outbreak();
        cast.confirm(other, lan, "2021-07-27", "2021-07-27T09:10", "2021-07-28T06:40");
        assertThat(cdc.page("/gatherings/" + wedding))
                .contains("Ổ dịch khác cũng có người ở đây", "/outbreaks/" + other, "1 ca bệnh");
        Site nhaLong =
                Site.seenBy(new Actor(null, null, "Trạm Y tế Nhã Lộng", Province.NHA_LONG, Role.OFFICER), context);
        assertThat(nhaLong.page("/gatherings/" + wedding))
                .contains("Trần Thị Lan", "Còn 2 người có mặt ở địa bàn khác")
                .doesNotContain("Vũ Thị Mai")
                .doesNotContain("Hoàng Văn Sự");
        assertThat(Site.seenBy(Cast.TAN_KHANH_STATION, context)
                        .answer(get("/gatherings/" + wedding))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("trên xe: cùng hàng và hai hàng quanh ca là gần, nêu văn bản; số ghế trơn thì chưa rõ hàng")
    void seatsOfAVehicle() throws Exception {
        long coach = Province.as(
                Cast.CDC,
                () -> settings.record(new RecordSetting(
                        SettingKind.VEHICLE,
                        "Tàu QT1",
                        "",
                        TAN_KHANH_CODE,
                        at("2021-07-24T06:00"),
                        at("2021-07-24T08:00"),
                        null,
                        outbreak,
                        List.of(
                                new Attendance(su, null, null, "12A"),
                                new Attendance(lan, null, null, "hàng 14 ghế B"),
                                new Attendance(mai, null, null, "17")))));
        String page = cdc.page("/gatherings/" + coach);
        assertThat(page).contains("2 hàng, gần", "2234/QĐ-BCĐQG", "Chưa rõ hàng", "Vũ Thị Mai, 1980 (17)");
        Province.as(
                Cast.CDC,
                () -> settings.attend(
                        coach,
                        List.of(new Attendance(cast.person("Bế Văn Chung", 1991, TAN_KHANH_CODE), null, null, "15C"))));
        assertThat(cdc.page("/gatherings/" + coach)).contains("3 hàng").doesNotContain("3 hàng, gần");
    }
}
