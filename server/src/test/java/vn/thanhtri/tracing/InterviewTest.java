package vn.thanhtri.tracing;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.test.Site;
import vn.thanhtri.tracing.meeting.Attendance;
import vn.thanhtri.tracing.meeting.Setting;
import vn.thanhtri.tracing.meeting.Settings;
import vn.thanhtri.tracing.tier.TierTableQuery;

@DatabaseTest
@Now("2021-07-27T06:00")
@DisplayName("Hỏi ca bệnh trên một trang")
class InterviewTest {
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
    private long suCase;
    private String here;

    /** Sự fell ill on 22/7 and is not kept apart yet. */
    @BeforeEach
    void aCase() {
        cdc = Site.seenBy(Cast.CDC, context);
        cast.now("2021-07-28T09:00");
        outbreak = cast.outbreak();
        su = cast.person("Hoàng Văn Sự", 1987, TAN_KHANH_CODE);
        lan = cast.person("Trần Thị Lan", 1990, NHA_LONG_CODE);
        suCase = cast.confirm(outbreak, su, "2021-07-22", "2021-07-26T09:10", "2021-07-27T06:40");
        here = "/cases/" + suCase + "/interview";
    }

    @Test
    @DisplayName("một mốc có đủ xã và giờ thành nơi có ca bệnh trong đó; ai cùng có mặt thành F1")
    void aStopBecomesASetting() throws Exception {
        assertThat(tell("Chợ Cầu Ngầm", "Tân Khánh, Phú Bình", "05:00", "08:20").getRedirectedUrl())
                .isEqualTo(here + "?day=2021-07-24#day");
        Setting market = onlySetting();
        assertThat(market.name()).isEqualTo("Chợ Cầu Ngầm");
        assertThat(market.unitCode()).isEqualTo(TAN_KHANH_CODE);
        assertThat(market.from()).isEqualTo(at("2021-07-24T05:00"));
        assertThat(market.to()).isEqualTo(at("2021-07-24T08:20"));
        Province.as(Cast.CDC, () -> settings.attend(market.id(), List.of(Attendance.wholeTime(lan))));
        assertThat(tiers.tiersOf(List.of(lan))).containsExactly(1);
        assertThat(cdc.page(here + "?day=2021-07-24"))
                .contains("/gatherings/" + market.id(), "05:00–08:20", "“Thứ Bảy 24/07 anh, chị đi những đâu?”");
        assertThat(tiers.stored()).isEqualTo(tiers.computed());
    }

    @Test
    @DisplayName("thiếu giờ hoặc xã thì giữ và để mở, nói thiếu gì; bổ sung thì thành nơi có mặt")
    void whatIsUnknownStaysOpen() throws Exception {
        tell("Quán nước đầu xóm", "", "", "");
        assertThat(Province.as(Cast.CDC, () -> settings.listOf(outbreak, 10, 0)))
                .isEmpty();
        String page = cdc.page(here);
        assertThat(page).contains("Quán nước đầu xóm", "thiếu xã, phường", "thiếu giờ", "?stop=");
        String stop = page.replaceAll("(?s).*\\?stop=(\\d+)#stop.*", "$1");
        assertThat(cdc.page(here + "?stop=" + stop)).contains("value=\"Quán nước đầu xóm\"", "Bổ sung mốc còn mở");
        cdc.answer(stop("Quán nước đầu xóm", TAN_KHANH_CODE, "19:00", "20:00").param("open", stop));
        assertThat(onlySetting().from()).isEqualTo(at("2021-07-24T19:00"));
        assertThat(cdc.page(here)).doesNotContain("thiếu xã, phường").contains("Không có mốc nào còn thiếu giờ hay xã");
        assertThat(cdc.answer(stop("Quán nước đầu xóm", TAN_KHANH_CODE, "19:00", "20:00")
                                .param("open", stop))
                        .getStatus())
                .as("completed already")
                .isEqualTo(404);
    }

    @Test
    @DisplayName("tên xã chỉ nhiều nơi thì hỏi lại với điều đã gõ, không chọn thay; số người dưới 1 bị từ chối")
    void anAmbiguousCommuneIsAsked() throws Exception {
        MockHttpServletResponse refused = cdc.answer(stop("Chợ", "Tân Thành", "05:00", "06:00"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("Tân Thành", "value=\"Chợ\"");
        assertThat(cdc.answer(stop("Chợ", TAN_KHANH_CODE, "05:00", "06:00").param("about", "0"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(Province.as(Cast.CDC, () -> settings.listOf(outbreak, 10, 0)))
                .isEmpty();
    }

    @Test
    @DisplayName("giờ đến sớm hơn giờ từ là sáng hôm sau; hộ gia đình không cần giờ")
    void nightsAndHouseholds() throws Exception {
        cdc.answer(stop("Ca đêm xưởng may", TAN_KHANH_CODE, "22:00", "06:00"));
        assertThat(onlySetting().to()).isEqualTo(at("2021-07-25T06:00"));
        cdc.answer(stop("HOUSEHOLD", "Nhà ông Sự", TAN_KHANH_CODE, "", ""));
        assertThat(Province.as(Cast.CDC, () -> settings.listOf(outbreak, 10, 0)))
                .filteredOn(one -> one.kind() == SettingKind.HOUSEHOLD)
                .singleElement()
                .satisfies(one -> assertThat(one.from()).isNull());
        assertThat(cdc.page(here)).contains("Có: 1 nơi");
    }

    @Test
    @DisplayName("nơi đã biết trong ổ dịch thì ghi thêm ca vào, không tạo nơi thứ hai, không ghi hai lần")
    void aKnownPlaceIsJoined() throws Exception {
        long wedding = cast.wedding(outbreak, List.of(Attendance.wholeTime(lan)));
        assertThat(cdc.page(here + "?day=2021-07-25")).contains("Đám cưới ở xóm Xúm");
        for (int i = 0; i < 2; i++) {
            MockHttpServletRequestBuilder told =
                    post(here + "/stops").param("day", "2021-07-25").param("join", "" + wedding);
            assertThat(cdc.answer(told).getStatus()).isEqualTo(302);
        }
        assertThat(Province.as(Cast.CDC, () -> settings.listOf(outbreak, 10, 0)))
                .hasSize(1);
        assertThat(tiers.tiersOf(List.of(lan))).containsExactly(1);
        assertThat(cdc.page("/gatherings/" + wedding)).containsOnlyOnce("có thể đã lây ở đây");
    }

    @Test
    @DisplayName("để sau rồi hỏi tiếp: câu trả lời còn đó, trang nói ai hỏi lúc nào; không nhớ vẫn là còn mở")
    void isPutOffAndTakenUp() throws Exception {
        assertThat(cdc.page("/outbreaks/" + outbreak + "/interviews?state=NONE"))
                .contains(here);
        cdc.answer(post(here + "/topics/KIN").param("answer", "NO"));
        cdc.answer(post(here + "/topics/WARD").param("answer", "UNKNOWN"));
        cdc.answer(post(here + "/day").param("day", "2021-07-23").param("answer", "HOME"));
        cdc.answer(post(here + "/later").param("note", "đang thở máy, mai hỏi"));
        assertThat(cdc.page(here))
                .contains("Để sau, còn hỏi tiếp", "đang thở máy, mai hỏi", "Đinh Thu Hà", "Không nhớ, còn mở", "ở nhà");
        assertThat(cdc.page("/outbreaks/" + outbreak + "/interviews?state=OPEN"))
                .contains(here, "Đinh Thu Hà");
        cdc.answer(post(here + "/topics/KIN").param("answer", "UNKNOWN"));
        assertThat(cdc.page(here)).contains("Đang hỏi dở");
        cdc.answer(post(here + "/done"));
        assertThat(cdc.page(here)).contains("Đã hỏi xong");
        assertThat(cdc.page("/outbreaks/" + outbreak + "/interviews?state=FINISHED"))
                .contains(here);
        assertThat(cdc.page("/cases/" + suCase)).contains("/amend/step/");
    }

    @Test
    @DisplayName("ngày hỏi bắt đầu trước khởi phát theo số ngày của văn bản đang hiệu lực, đến hôm nay; nêu văn bản")
    void theDays() throws Exception {
        String page = cdc.page(here);
        assertThat(page)
                .contains(
                        "day=2021-07-08#day",
                        "day=2021-07-28#day",
                        "Hỏi từ 14 ngày trước khởi phát (5599/BYT-MT)",
                        "có thể lây");
        assertThat(page).doesNotContain("day=2021-07-07#day").doesNotContain("day=2021-07-29#day");
    }

    @Test
    @DisplayName("lời kể ai có mặt được giữ, còn bao nhiêu người chưa có tên; mốc đã thành nơi thì sửa ở trang nơi đó")
    void wordsAreKept() throws Exception {
        cdc.answer(stop("Chợ Cầu Ngầm", TAN_KHANH_CODE, "05:00", "08:20")
                .param("present", "chị Hợp bán rau")
                .param("about", "16"));
        String page = cdc.page(here + "?day=2021-07-24");
        assertThat(page).contains("“chị Hợp bán rau”", "còn khoảng 15 người chưa có tên", "Nhập những người này");
        assertThat(page).doesNotContain("/back\"");
        tell("Nhà thờ", "", "", "");
        String stop = cdc.page(here).replaceAll("(?s).*\\?stop=(\\d+)#stop.*", "$1");
        cdc.answer(post(here + "/stops/" + stop + "/back").param("reason", "nhớ nhầm"));
        assertThat(cdc.page(here)).doesNotContain("Nhà thờ");
    }

    private MockHttpServletResponse tell(String name, String commune, String from, String to) throws Exception {
        return cdc.answer(stop(name, commune, from, to));
    }

    private MockHttpServletRequestBuilder stop(String name, String commune, String from, String to) {
        return stop("MARKET", name, commune, from, to);
    }

    private MockHttpServletRequestBuilder stop(String kind, String name, String commune, String from, String to) {
        return post(here + "/stops")
                .param("name", name)
                .param("kind", kind)
                .param("commune", commune)
                .param("day", "2021-07-24")
                .param("from", from)
                .param("to", to);
    }

    private Setting onlySetting() {
        List<Setting> all = Province.as(Cast.CDC, () -> settings.listOf(outbreak, 10, 0));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
