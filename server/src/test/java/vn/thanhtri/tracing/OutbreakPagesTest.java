package vn.thanhtri.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.thanhtri.test.Province.NHA_LONG_CODE;
import static vn.thanhtri.test.Province.TAN_KHANH_CODE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.ActingPrincipal;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.ConfirmCase;
import vn.thanhtri.tracing.cases.Source;
import vn.thanhtri.tracing.meeting.Attendance;
import vn.thanhtri.tracing.meeting.Settings;
import vn.thanhtri.tracing.tier.TierTableQuery;

@DatabaseTest
@Now("2021-07-27T06:00")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Trang ổ dịch")
class OutbreakPagesTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cast cast;

    @Autowired
    private TierTableQuery tiers;

    private MockMvc web;
    private long outbreak;
    private long su;
    private long ngan;
    private long wedding;

    record Principal(Actor actor) implements ActingPrincipal {}

    @BeforeAll
    void anOutbreakWithAWedding() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        cast.now("2021-07-28T09:00");
        cast.agencies();
        outbreak = cast.outbreak();
        su = cast.person("Hoàng Văn Sự", 1987, TAN_KHANH_CODE);
        ngan = cast.person("Dương Quỳnh Ngần", 1996, NHA_LONG_CODE);
        long thoa = cast.person("Ngô Thị Thoa", 1976, NHA_LONG_CODE);
        wedding = cast.wedding(
                outbreak, List.of(Attendance.wholeTime(su), Attendance.wholeTime(ngan), Attendance.wholeTime(thoa)));
        long first = cast.confirm(outbreak, su, "2021-07-22", "2021-07-26T09:10", "2021-07-27T06:40");
        Province.as(
                Cast.CDC,
                () -> context.getBean(Cases.class)
                        .confirm(new ConfirmCase(
                                outbreak,
                                thoa,
                                null,
                                cast.finding(
                                        "2021-07-27",
                                        "2021-07-28T05:00",
                                        "2021-07-28T08:00",
                                        new Source.OfCase(first, null)))));
        cast.now("2021-07-29T09:00");
    }

    private String html(String path) throws Exception {
        return web.perform(get(path).with(authentication(cdc())))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static UsernamePasswordAuthenticationToken cdc() {
        return new UsernamePasswordAuthenticationToken(new Principal(Cast.CDC), "", List.of());
    }

    @Test
    @DisplayName("vẽ cây lây truyền với nhánh mang tên đám cưới, và nói vì sao khách là F1")
    void theFile() throws Exception {
        String page = html("/outbreaks/" + outbreak);
        Files.writeString(Path.of("target/outbreak.html"), page);
        assertThat(page)
                .contains("TK01")
                .contains("TK02")
                .contains("đám cưới 25/07")
                .contains("Ngô Thị Thoa, 45");
        assertThat(page).contains("cùng dự đám cưới").contains("xã Nhã Lộng").contains("có thể lây từ 19/07");
        assertThat(page).contains("Dương Quỳnh Ngần, 1996");
        assertThat(page).contains("quá hạn");
        assertThat(page).doesNotContain("[tracing.").doesNotContain("[setting.").doesNotContain("[action.");
        assertThat(html("/outbreaks")).contains("Ổ dịch Tân Khánh").contains("huyện Phú Bình");
        assertThat(html("/outbreaks/" + outbreak + "?lang=en")).contains("because they");
    }

    @Test
    @DisplayName("danh sách dán vào: người có thể trùng được chỉ ra không cần dấu; dòng không đọc được thì giữ lại")
    void pasting() throws Exception {
        String list = "duong quynh ngan 1996 xóm Xúm 09xx xxx 118\nLò Văn Phán 1990, ca đêm xưởng may\n???";
        String preview = web.perform(post("/outbreaks/" + outbreak + "/paste")
                        .with(authentication(cdc()))
                        .with(csrf())
                        .param("text", list))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(preview)
                .contains("3 dòng")
                .contains("trùng: Dương Quỳnh Ngần, 1996")
                .contains("Lò Văn Phán");
        web.perform(post("/outbreaks/" + outbreak + "/paste/confirm")
                .with(authentication(cdc()))
                .with(csrf())
                .param("text", list)
                .param("who0", String.valueOf(ngan))
                .param("who1", "new")
                .param("unitCode", NHA_LONG_CODE)
                .param("meeting", "s" + wedding));
        String page = html("/outbreaks/" + outbreak + "?name=phan");
        assertThat(page).contains("Lò Văn Phán, 1990").contains("???");
    }

    @Test
    @DisplayName("kết quả có trước khi lấy mẫu: biểu mẫu trở lại với điều đã gõ và câu nói rõ sai ở đâu")
    void aWrongCase() throws Exception {
        var answer = web.perform(post("/outbreaks/" + outbreak + "/cases")
                        .with(authentication(cdc()))
                        .with(csrf())
                        .param("name", "Vũ Thị Tươi")
                        .param("born", "1982")
                        .param("unitCode", TAN_KHANH_CODE)
                        .param("onsetOn", "2021-07-26")
                        .param("sampledAt", "2021-07-27T06:00")
                        .param("positiveAt", "2021-07-26T18:00"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("trước lúc lấy mẫu").contains("value=\"Vũ Thị Tươi\"");
    }

    @Test
    @DisplayName("một F1 đã lấy mẫu dương tính: ghi một lần, thành ca và mọi người quanh họ chuyển bậc")
    void quickVerbs() throws Exception {
        long lan = cast.person("Trần Thị Lan", 1990, NHA_LONG_CODE);
        long son = cast.person("Trần Văn Con", 2010, NHA_LONG_CODE);
        cast.household("Nhà bà Lan", List.of(lan, son));
        Province.as(
                Cast.CDC, () -> context.getBean(Settings.class).attend(wedding, List.of(Attendance.wholeTime(lan))));
        assertThat(tiers.tierOf(son)).isEqualTo(2);
        web.perform(post("/contacts/" + lan + "/actions")
                .with(authentication(cdc()))
                .with(csrf())
                .param("kind", "SAMPLED"));
        assertThat(html("/contacts/" + lan)).contains("Đã lấy mẫu").contains("cùng dự đám cưới");
        web.perform(post("/contacts/" + lan + "/positive")
                .with(authentication(cdc()))
                .with(csrf()));
        assertThat(tiers.tierOf(lan)).isZero();
        assertThat(tiers.tierOf(son)).isEqualTo(1);
        assertThat(html("/outbreaks/" + outbreak + "?why=" + son)).contains("sống cùng nhà");
    }
}
