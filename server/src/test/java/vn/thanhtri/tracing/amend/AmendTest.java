package vn.thanhtri.tracing.amend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static vn.thanhtri.test.Province.NHA_LONG_CODE;
import static vn.thanhtri.test.Province.TAN_KHANH_CODE;
import static vn.thanhtri.test.Province.at;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.test.Site;
import vn.thanhtri.tracing.Cast;
import vn.thanhtri.tracing.cases.CaseCorrections;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.Source;
import vn.thanhtri.tracing.contact.ContactActions;
import vn.thanhtri.tracing.contact.RecordAction;
import vn.thanhtri.tracing.contact.TracingDeed;
import vn.thanhtri.tracing.meeting.Attendance;
import vn.thanhtri.tracing.meeting.Encounters;
import vn.thanhtri.tracing.meeting.IsolatePerson;
import vn.thanhtri.tracing.meeting.Isolations;
import vn.thanhtri.tracing.meeting.RecordEncounter;
import vn.thanhtri.tracing.meeting.Settings;
import vn.thanhtri.tracing.tier.TierTableQuery;

@DatabaseTest
@Now("2021-07-27T06:00")
@DisplayName("Điều đã ghi được sửa hoặc rút kèm lý do, mọi thứ tính từ nó đi theo")
class AmendTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cast cast;

    @Autowired
    private TierTableQuery tiers;

    @Autowired
    private Encounters encounters;

    @Autowired
    private Settings settings;

    @Autowired
    private Isolations isolations;

    @Autowired
    private ContactActions actions;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseCorrections corrections;

    private Site site;
    private long outbreak;
    private long su;
    private long lan;
    private long first;

    @BeforeEach
    void aCaseWhoMetSomebody() {
        site = Site.seenBy(Cast.CDC, context);
        cast.now("2021-07-28T09:00");
        outbreak = cast.outbreak();
        su = cast.person("Hoàng Văn Sự", 1987, TAN_KHANH_CODE);
        lan = cast.person("Trần Thị Lan", 1990, NHA_LONG_CODE);
        first = cast.confirm(outbreak, su, "2021-07-22", "2021-07-26T09:10", "2021-07-27T06:40");
    }

    @Test
    @DisplayName("cuộc gặp: sửa giờ trên trang thì bậc theo giờ mới; rút thì hết bậc; thiếu lý do thì biểu mẫu trở lại")
    void meetings() throws Exception {
        long met = met();
        assertThat(tiers.tierOf(lan)).isEqualTo(1);
        String page = site.page("/amend/meeting/" + met);
        assertThat(page).contains("Hoàng Văn Sự – Trần Thị Lan", "value=\"2021-07-24T08:00\"", "Ghi bản đúng");
        MockHttpServletResponse refused = site.answer(post("/amend/meeting/" + met + "/correct")
                .param("from", "2021-07-25T10:00")
                .param("to", "2021-07-25T11:00")
                .param("reason", " "));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("Chưa ghi lý do", "value=\"2021-07-25T10:00\"");
        MockHttpServletResponse corrected = site.answer(post("/amend/meeting/" + met + "/correct")
                .param("from", "2021-07-25T10:00")
                .param("to", "2021-07-25T11:00")
                .param("place", "chợ Đồn")
                .param("reason", "nhớ nhầm ngày"));
        assertThat(corrected.getRedirectedUrl()).isEqualTo("/persons/" + lan);
        assertThat(tiers.row(lan).last()).isEqualTo(at("2021-07-25T11:00"));
        assertThat(site.answer(get("/amend/meeting/" + met)).getStatus())
                .as("corrected since")
                .isEqualTo(404);
        long now = standingMeeting(met);
        site.answer(post("/amend/meeting/" + now + "/undo"));
        assertThat(tiers.tierOf(lan)).isNull();
        assertThat(tiers.stored()).isEqualTo(tiers.computed());
    }

    @Test
    @DisplayName("có mặt ở đám cưới: sửa giờ, rút; cả hai lượt qua API")
    void presences() throws Exception {
        long wedding = cast.wedding(outbreak, List.of(Attendance.wholeTime(su)));
        long there = Province.as(
                Cast.CDC,
                () -> settings.attend(wedding, List.of(Attendance.wholeTime(lan)))
                        .getFirst());
        assertThat(tiers.row(lan).first()).isEqualTo(at("2021-07-25T10:30"));
        MockHttpServletResponse corrected = site.answer(put("/api/v1/records/presence/" + there)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"đến muộn\",\"values\":{\"from\":\"2021-07-25T12:00\",\"seat\":\"bàn 4\"}}"));
        assertThat(corrected.getStatus()).isEqualTo(200);
        long now = number(corrected.getContentAsString());
        assertThat(tiers.row(lan).first()).isEqualTo(at("2021-07-25T12:00"));
        assertThat(site.page("/api/v1/records/presence/" + now)).contains("bàn 4");
        MockHttpServletResponse unreadable = site.answer(put("/api/v1/records/presence/" + now)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"x\",\"values\":{\"from\":\"25/07/2021\"}}"));
        assertThat(unreadable.getStatus()).isEqualTo(422);
        assertThat(withdraw("presence", now, "khách khác cùng tên")).isEqualTo(204);
        assertThat(tiers.tierOf(lan)).isNull();
        assertThat(withdraw("presence", now, "lần nữa")).as("withdrawn already").isEqualTo(404);
        assertThat(tiers.stored()).isEqualTo(tiers.computed());
    }

    @Test
    @DisplayName("cách ly: sửa từ lúc nào thì cuộc gặp ở nhà sau đó tính lại; rút thì như chưa từng cách ly")
    void isolation() throws Exception {
        cast.household("Nhà ông Sự", List.of(su, lan));
        long apart = Province.as(
                Cast.CDC,
                () -> isolations.isolate(new IsolatePerson(su, null, "Bệnh viện A", at("2021-07-20T08:00"), null)));
        assertThat(tiers.row(lan).last()).isEqualTo(at("2021-07-20T08:00"));
        MockHttpServletResponse corrected = site.answer(put("/api/v1/records/isolation/" + apart)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"ghi nhầm ngày\",\"values\":{\"from\":\"2021-07-26T08:00\"}}"));
        assertThat(tiers.row(lan).last()).isEqualTo(at("2021-07-26T08:00"));
        withdraw("isolation", number(corrected.getContentAsString()), "chưa đưa đi");
        assertThat(tiers.row(lan).last()).as("still at home together").isNull();
        assertThat(tiers.stored()).isEqualTo(tiers.computed());
    }

    @Test
    @DisplayName("ca bệnh sửa ba lần, rút, khôi phục: cửa sổ lây, nguồn và bậc người gặp theo bản mới nhất")
    void cases() throws Exception {
        met();
        assertThat(site.page("/amend/case/" + first)).contains("value=\"2021-07-22\"", "Mã ca nguồn");
        assertThat(correctCase("{\"onsetOn\":\"2021-07-28\",\"sampledAt\":\"2021-07-28T05:00\","
                        + "\"positiveAt\":\"2021-07-28T08:00\",\"confirmedAt\":\"2021-07-28T08:00\"}"))
                .isEqualTo(200);
        assertThat(tiers.tierOf(lan)).as("infectious from the 25th only").isNull();
        assertThat(correctCase("{\"onsetOn\":\"2021-07-23\"}")).isEqualTo(200);
        assertThat(tiers.tierOf(lan)).isEqualTo(1);
        long thoa = cast.person("Ngô Thị Thoa", 1976, NHA_LONG_CODE);
        long second = cast.confirm(outbreak, thoa, "2021-07-21", "2021-07-26T05:00", "2021-07-27T08:00");
        assertThat(correctCase("{\"source\":\"CASE\",\"sourceCode\":\"tk 2\"}")).isEqualTo(200);
        assertThat(Province.as(Cast.CDC, () -> cases.get(first).known().source()))
                .isEqualTo(new Source.OfCase(second, null));
        assertThat(correctCase("{\"source\":\"CASE\",\"sourceCode\":\"TK99\"}")).isEqualTo(422);
        assertThat(withdraw("case", first, "mẫu nhiễm chéo")).isEqualTo(204);
        assertThat(tiers.tierOf(lan)).isNull();
        assertThat(site.page("/cases/" + first)).contains("mẫu nhiễm chéo");
        assertThat(withdraw("case-withdrawal", first, "xét nghiệm lại dương tính"))
                .isEqualTo(204);
        assertThat(tiers.tierOf(lan)).isEqualTo(1);
        assertThat(tiers.tierOf(su)).isZero();
        assertThat(site.page("/cases/" + first)).contains("Khôi phục ca đã rút");
        assertThat(tiers.stored()).isEqualTo(tiers.computed());
    }

    @Test
    @DisplayName("việc đã làm: sửa số và giờ, rút; nhiều việc của một lần ghi được hoàn tác một lần; nghĩa vụ mở lại")
    void acts() throws Exception {
        cast.agencies();
        met();
        long mai = cast.person("Vũ Thị Mai", 1980, NHA_LONG_CODE);
        Cast.cdc(() -> encounters.record(
                new RecordEncounter(su, mai, at("2021-07-24T08:00"), at("2021-07-24T09:00"), "chợ", "ca TK01")));
        assertThat(site.page("/persons/" + lan)).contains("Tìm được F1");
        List<Long> done = Province.as(
                Cast.CDC,
                () -> actions.record(new RecordAction(
                        List.of(lan, mai), TracingDeed.LOCATED, at("2021-07-28T08:30"), "", "gọi điện")));
        assertThat(duties(lan)).doesNotContain("Tìm được F1");
        String both = done.getFirst() + "," + done.getLast();
        assertThat(site.page("/amend/act/" + both)).contains("Rút 2 việc", "Trần Thị Lan", "Vũ Thị Mai");
        MockHttpServletResponse corrected = site.answer(put("/api/v1/records/act/" + done.getFirst())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"nhầm giờ\",\"values\":{\"at\":\"2021-07-28T08:45\"}}"));
        long now = number(corrected.getContentAsString());
        assertThat(Province.as(Cast.CDC, () -> actions.listOf(List.of(lan))))
                .singleElement()
                .satisfies(deed -> assertThat(deed.at()).isEqualTo(at("2021-07-28T08:45")))
                .satisfies(deed -> assertThat(deed.note()).isEqualTo("gọi điện"));
        assertThat(duties(lan)).doesNotContain("Tìm được F1");
        assertThat(site.answer(post("/amend/act/" + now + "," + done.getLast() + "/undo"))
                        .getRedirectedUrl())
                .isEqualTo("/contacts/" + lan);
        assertThat(Province.as(Cast.CDC, () -> actions.listOf(List.of(lan, mai))))
                .isEmpty();
        assertThat(duties(lan)).contains("Tìm được F1");
    }

    private String duties(long person) throws Exception {
        String page = site.page("/persons/" + person);
        return page.substring(page.indexOf("Việc phải làm với người này"), page.indexOf("Sửa thông tin"));
    }

    @Test
    @DisplayName("bước điều tra ghi nhầm: sửa giờ, rút")
    void steps() throws Exception {
        Cast.cdc(() -> cases.interview(first, at("2021-07-28T08:00"), "qua điện thoại"));
        long step = Province.as(Cast.CDC, () -> corrections.listSteps(first))
                .getFirst()
                .id();
        MockHttpServletResponse corrected = site.answer(put("/api/v1/records/step/" + step)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"nhầm giờ\",\"values\":{\"at\":\"2021-07-28T07:00\"}}"));
        assertThat(Province.as(Cast.CDC, () -> corrections.listSteps(first)))
                .singleElement()
                .satisfies(now -> assertThat(now.at()).isEqualTo(at("2021-07-28T07:00")))
                .satisfies(now -> assertThat(now.note()).isEqualTo("qua điện thoại"));
        withdraw("step", number(corrected.getContentAsString()), "chưa hỏi");
        assertThat(Province.as(Cast.CDC, () -> corrections.listSteps(first))).isEmpty();
    }

    @Test
    @DisplayName("công an không rút được cuộc gặp; nơi khác không thấy")
    void whoMayNot() throws Exception {
        long met = met();
        Actor police = new Actor(7L, null, "Công an tỉnh", "19.", Role.POLICE);
        assertThat(Site.seenBy(police, context)
                        .answer(post("/amend/meeting/" + met + "/withdraw").param("reason", "thử"))
                        .getStatus())
                .isEqualTo(403);
        Actor elsewhere = new Actor(8L, null, "CDC Hưng Yên", "33.", Role.EPIDEMIOLOGIST);
        assertThat(Site.seenBy(elsewhere, context)
                        .answer(get("/amend/meeting/" + met))
                        .getStatus())
                .isEqualTo(404);
        assertThat(tiers.tierOf(lan)).isEqualTo(1);
    }

    private long met() {
        return Province.as(
                Cast.CDC,
                () -> encounters.record(new RecordEncounter(
                        su, lan, at("2021-07-24T08:00"), at("2021-07-24T09:00"), "chợ", "ca TK01")));
    }

    /** Numbers are given in order: the correction of the newest row is the next. */
    private long standingMeeting(long corrected) throws Exception {
        for (long id = corrected + 1; id < corrected + 10; id++) {
            if (site.answer(get("/amend/meeting/" + id)).getStatus() == 200) {
                return id;
            }
        }
        throw new AssertionError("nothing stands after meeting " + corrected);
    }

    private int correctCase(String values) throws Exception {
        return site.answer(put("/api/v1/records/case/" + first)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"hỏi lại gia đình\",\"values\":" + values + "}"))
                .getStatus();
    }

    private int withdraw(String kind, long id, String reason) throws Exception {
        return site.answer(post("/api/v1/records/" + kind + "/" + id + "/withdrawal")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"" + reason + "\"}"))
                .getStatus();
    }

    private static long number(String json) {
        return Long.parseLong(json.replaceAll("\\D", ""));
    }
}
