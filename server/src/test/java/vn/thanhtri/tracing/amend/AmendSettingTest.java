package vn.thanhtri.tracing.amend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static vn.thanhtri.test.Province.NHA_LONG_CODE;
import static vn.thanhtri.test.Province.TAN_KHANH_CODE;
import static vn.thanhtri.test.Province.at;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.place.hamlet.Hamlets;
import vn.thanhtri.place.hamlet.Households;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.test.Site;
import vn.thanhtri.tracing.Cast;
import vn.thanhtri.tracing.SettingKind;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.ConfirmCase;
import vn.thanhtri.tracing.cases.Source;
import vn.thanhtri.tracing.meeting.Attendance;
import vn.thanhtri.tracing.meeting.IsolatePerson;
import vn.thanhtri.tracing.meeting.Isolations;
import vn.thanhtri.tracing.meeting.RecordSetting;
import vn.thanhtri.tracing.meeting.SettingCorrections;
import vn.thanhtri.tracing.meeting.Settings;
import vn.thanhtri.tracing.tier.TierTableQuery;

@DatabaseTest
@Now("2021-07-27T06:00")
@DisplayName("Nơi nhiều người có mặt được sửa hoặc rút: người dự, bậc và lý do đi theo")
class AmendSettingTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cast cast;

    @Autowired
    private TierTableQuery tiers;

    @Autowired
    private Settings settings;

    @Autowired
    private SettingCorrections corrections;

    @Autowired
    private Hamlets hamlets;

    @Autowired
    private Households households;

    @Autowired
    private Isolations isolations;

    @Autowired
    private Cases cases;

    private Site site;
    private long outbreak;
    private long su;
    private long lan;
    private long mai;
    private long wedding;

    /** Sự, infectious from the 19th, was at the wedding of 25/7 10:30 to 13:00 with Lan; Mai came at noon for half an hour. */
    @BeforeEach
    void aWedding() {
        site = Site.seenBy(Cast.CDC, context);
        cast.now("2021-07-28T09:00");
        outbreak = cast.outbreak();
        su = cast.person("Hoàng Văn Sự", 1987, TAN_KHANH_CODE);
        lan = cast.person("Trần Thị Lan", 1990, NHA_LONG_CODE);
        mai = cast.person("Vũ Thị Mai", 1980, TAN_KHANH_CODE);
        cast.confirm(outbreak, su, "2021-07-22", "2021-07-26T09:10", "2021-07-27T06:40");
        wedding = cast.wedding(
                outbreak,
                List.of(
                        Attendance.wholeTime(su),
                        Attendance.wholeTime(lan),
                        new Attendance(mai, at("2021-07-25T12:00"), at("2021-07-25T12:30"), "bàn 4")));
    }

    @Test
    @DisplayName(
            "sửa trên trang: giờ mới cho ai dự cả buổi, giờ riêng giữ nguyên, lý do mang tên mới; số của buổi không đổi")
    void hoursAndName() throws Exception {
        assertThat(site.page("/outbreaks/" + outbreak)).contains("/amend/setting/" + wedding);
        assertThat(site.page("/amend/setting/" + wedding))
                .contains("Đám cưới ở xóm Xúm", "value=\"2021-07-25T10:30\"", "3 người có mặt");
        MockHttpServletResponse corrected = site.answer(post("/amend/setting/" + wedding + "/correct")
                .param("kind", "FUNERAL")
                .param("name", "Đám tang ở xóm Xúm")
                .param("unitCode", "Tân Khánh, Phú Bình")
                .param("from", "2021-07-25T11:00")
                .param("to", "2021-07-25T12:45")
                .param("reason", "nghe nhầm"));
        assertThat(corrected.getRedirectedUrl()).isEqualTo("/outbreaks/" + outbreak + "#gatherings");
        assertThat(tiers.row(lan).first()).isEqualTo(at("2021-07-25T11:00"));
        assertThat(tiers.row(lan).last()).isEqualTo(at("2021-07-25T12:45"));
        assertThat(tiers.row(mai).first()).isEqualTo(at("2021-07-25T12:00"));
        assertThat(tiers.chain(mai)).singleElement().satisfies(link -> {
            assertThat(link.kind()).isEqualTo(SettingKind.FUNERAL);
            assertThat(link.label()).isEqualTo("Đám tang ở xóm Xúm");
            assertThat(link.setting()).isEqualTo(wedding);
        });
        assertThat(Province.as(Cast.CDC, () -> settings.get(wedding)).unitCode())
                .isEqualTo(TAN_KHANH_CODE);
        assertThat(site.page("/contacts/" + lan)).contains("cùng dự đám tang").doesNotContain("đám cưới");
        assertThat(correct("{\"name\":\"Đám giỗ\"}")).as("corrected again").isEqualTo(200);
        assertThat(Province.as(Cast.CDC, () -> settings.listOf(outbreak, 10, 0)))
                .singleElement()
                .satisfies(now -> assertThat(now.name()).isEqualTo("Đám giỗ"));
        assertThat(tiers.stored()).isEqualTo(tiers.computed());
    }

    @Test
    @DisplayName("nhầm ngày: cả buổi dời thì giờ riêng dời theo; giờ riêng nằm ngoài giờ mới thì hỏi, nêu tên")
    void anotherDay() throws Exception {
        assertThat(correct("{\"from\":\"2021-07-24T10:30\",\"to\":\"2021-07-24T13:00\"}"))
                .isEqualTo(200);
        assertThat(tiers.row(mai).first()).isEqualTo(at("2021-07-24T12:00"));
        assertThat(tiers.row(mai).last()).isEqualTo(at("2021-07-24T12:30"));
        MockHttpServletResponse refused = answer("{\"to\":\"2021-07-24T12:10\"}");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("Vũ Thị Mai", "12:30");
        assertThat(tiers.row(lan).last()).isEqualTo(at("2021-07-24T13:00"));
        assertThat(tiers.stored()).isEqualTo(tiers.computed());
    }

    @Test
    @DisplayName("rút: không ai có mặt ở đó nữa, hết bậc, không ghi thêm người vào; rút lần nữa là 404")
    void withdrawn() throws Exception {
        assertThat(tiers.tiersOf(List.of(lan, mai))).containsExactly(1, 1);
        assertThat(withdraw(wedding)).isEqualTo(204);
        assertThat(tiers.tierOf(lan)).isNull();
        assertThat(tiers.tierOf(mai)).isNull();
        assertThat(site.page("/outbreaks/" + outbreak)).doesNotContain("/amend/setting/" + wedding);
        assertThat(site.page("/persons/" + lan)).doesNotContain("Đám cưới ở xóm Xúm");
        assertThat(withdraw(wedding)).isEqualTo(404);
        assertThat(correct("{\"name\":\"x\"}")).isEqualTo(404);
        assertThat(site.answer(post("/api/v1/gatherings/" + wedding + "/attendance")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("[{\"person\":" + lan + "}]"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(tiers.stored()).isEqualTo(tiers.computed());
    }

    @Test
    @DisplayName(
            "điều không thể: hết trước khi bắt đầu, chưa tới, năm 2012, loại lạ, xã lạ, tên trống, nhà thành đám cưới")
    void impossible() throws Exception {
        for (String values : List.of(
                "{\"to\":\"2021-07-25T09:00\"}",
                "{\"from\":\"2021-07-29T09:00\",\"to\":\"2021-07-29T10:00\"}",
                "{\"from\":\"2012-07-25T10:30\"}",
                "{\"from\":\"\"}",
                "{\"from\":\"25/07/2021\"}",
                "{\"kind\":\"HOUSEHOLD\"}",
                "{\"kind\":\"TIỆC\"}",
                "{\"unitCode\":\"Xứ Lạ Lùng\"}",
                "{\"unitCode\":\"\"}",
                "{\"name\":\" \"}")) {
            MockHttpServletResponse refused = answer(values);
            assertThat(refused.getStatus()).as(values).isEqualTo(422);
            assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                    .as(values)
                    .contains("\"field\":" + values.substring(1, values.indexOf(':')));
        }
        assertThat(tiers.row(lan).first()).isEqualTo(at("2021-07-25T10:30"));
    }

    @Test
    @DisplayName("phòng đang có người cách ly, nơi đang là nguồn lây: nói rõ phải sửa gì trước")
    void restedOn() throws Exception {
        long room = Province.as(
                Cast.CDC,
                () -> settings.record(new RecordSetting(
                        SettingKind.ROOM, "P.301", "", "Nhã Lộng, Phú Bình", null, null, null, outbreak, List.of())));
        long apart = Province.as(
                Cast.CDC,
                () -> isolations.isolate(new IsolatePerson(lan, room, "P.301", at("2021-07-28T08:00"), null)));
        assertThat(withdraw(room)).isEqualTo(422);
        Cast.cdc(() -> isolations.withdraw(apart, "nhầm người"));
        assertThat(withdraw(room)).isEqualTo(204);
        Source from = new Source.OfCase(
                Province.as(Cast.CDC, () -> cases.findOf(su).orElseThrow().id()), wedding);
        Province.as(
                Cast.CDC,
                () -> cases.confirm(new ConfirmCase(
                        outbreak,
                        mai,
                        null,
                        cast.finding("2021-07-26", "2021-07-27T08:00", "2021-07-28T05:00", from))));
        MockHttpServletResponse refused = site.answer(post("/api/v1/records/setting/" + wedding + "/withdrawal")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"không có\"}"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("TK02");
    }

    @Test
    @DisplayName("một hộ một nơi ở; rút nơi ghi nhầm thì ghi lại được")
    void households() {
        long household = Province.as(
                Actor.system(),
                () -> households.establish(
                        hamlets.establish(TAN_KHANH_CODE, "xóm", "Một Hộ", LocalDate.of(2021, 1, 1)),
                        "Hoàng Văn Sự",
                        "",
                        "",
                        LocalDate.of(2021, 1, 1)));
        RecordSetting home = new RecordSetting(
                SettingKind.HOUSEHOLD, "Nhà ông Sự", "", TAN_KHANH_CODE, null, null, household, null, List.of());
        long first = Province.as(Cast.CDC, () -> settings.record(home));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> Province.as(Cast.CDC, () -> settings.record(home)))
                .satisfies(
                        refused -> assertThat(refused.refusal().code()).isEqualTo("tracing.refusal.household-twice"));
        Cast.cdc(() -> corrections.withdraw(first, "nhầm hộ"));
        long second = Province.as(Cast.CDC, () -> settings.record(home));
        assertThat(Province.as(Cast.CDC, () -> settings.findOfHousehold(household)))
                .contains(second);
    }

    @Test
    @DisplayName("công an không rút được; trạm y tế không rút được điều người khác ghi; tỉnh khác không thấy")
    void whoMayNot() throws Exception {
        Actor police = new Actor(7L, null, "Công an tỉnh", "19.", Role.POLICE);
        Actor station = new Actor(9L, null, "Trạm Y tế Nhã Lộng", Province.NHA_LONG, Role.OFFICER);
        Actor elsewhere = new Actor(8L, null, "CDC Hưng Yên", "33.", Role.EPIDEMIOLOGIST);
        for (Actor actor : List.of(police, station)) {
            assertThat(Site.seenBy(actor, context)
                            .answer(post("/amend/setting/" + wedding + "/withdraw")
                                    .param("reason", "thử"))
                            .getStatus())
                    .as(actor.name())
                    .isEqualTo(403);
        }
        assertThat(Site.seenBy(elsewhere, context)
                        .answer(get("/amend/setting/" + wedding))
                        .getStatus())
                .isEqualTo(404);
        assertThat(tiers.tierOf(lan)).isEqualTo(1);
    }

    private int correct(String values) throws Exception {
        return answer(values).getStatus();
    }

    private MockHttpServletResponse answer(String values) throws Exception {
        return site.answer(put("/api/v1/records/setting/" + wedding)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"hỏi lại gia đình\",\"values\":" + values + "}"));
    }

    private int withdraw(long setting) throws Exception {
        return site.answer(post("/api/v1/records/setting/" + setting + "/withdrawal")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"không có buổi này\"}"))
                .getStatus();
    }
}
