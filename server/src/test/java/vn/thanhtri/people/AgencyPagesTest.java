package vn.thanhtri.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.people.agency.OfficeHolders;
import vn.thanhtri.place.Validity;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Site;

@DatabaseTest
@DisplayName("Trang và API của đơn vị chịu trách nhiệm")
class AgencyPagesTest {
    private static final String TAN_KHANH = "19.173.05917.";
    private final Actor administrator = new Actor(1L, null, "Quản trị Phú Bình", "19.173.", Role.ADMINISTRATOR);
    private final Actor officer = new Actor(2L, null, "Trạm Tân Khánh", TAN_KHANH, Role.OFFICER);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Agencies agencies;

    @Autowired
    private OfficeHolders holders;

    private long station;

    @BeforeEach
    void aStationWithItsHead() {
        if (Acting.as(Actor.system(), () -> agencies.findAt(AgencyKind.TRAM_Y_TE, TAN_KHANH, LocalDate.of(2021, 7, 28)))
                .isEmpty()) {
            Acting.run(Actor.system(), () -> {
                long id = agencies.register(new AgencyEntry(
                        AgencyKind.TRAM_Y_TE,
                        "Trạm Y tế xã Tân Khánh",
                        "TYT Tân Khánh",
                        "05917",
                        TAN_KHANH,
                        null,
                        "",
                        Validity.ALWAYS));
                holders.appoint(
                        id,
                        "Trạm trưởng",
                        true,
                        "Nguyễn Thị Hằng",
                        "0912000001",
                        Validity.since(LocalDate.of(2021, 1, 1)));
            });
        }
        station = agencies.getFor(AgencyKind.TRAM_Y_TE, TAN_KHANH, LocalDate.of(2021, 7, 28))
                .id();
    }

    @Test
    @DisplayName("danh bạ nêu người chịu trách nhiệm vào ngày đó, cũng ở trang của xã")
    void theHeadOfTheDay() throws Exception {
        Site site = Site.seenBy(officer, context);
        assertThat(site.page("/agencies?on=2021-07-28&text=tram y te"))
                .contains("Trạm Y tế xã Tân Khánh", "Nguyễn Thị Hằng", "tel:0912000001");
        assertThat(site.page("/agencies?on=2020-07-28")).contains("chưa có tên");
        assertThat(site.page("/agencies?kind=CDC_TINH")).contains("Không có đơn vị nào khớp");
        assertThat(site.page("/units/05917?on=2021-07-28")).contains("Trạm Y tế xã Tân Khánh", "Nguyễn Thị Hằng");
        assertThat(site.page("/api/v1/agencies/" + station + "?on=2021-07-28"))
                .contains("\"kind\":\"TRAM_Y_TE\"", "\"name\":\"Nguyễn Thị Hằng\"");
        assertThat(site.page("/api/v1/agencies?text=tan khanh&kind=TRAM_Y_TE")).contains("\"unitCode\":\"05917\"");
    }

    @Test
    @DisplayName("người quản trị ghi người mới giữ chức: người trước thôi từ ngày đó; cán bộ khác không ghi được")
    void succession() throws Exception {
        Site keeper = Site.seenBy(administrator, context);
        assertThat(appoint(keeper, "2021-08-01").getRedirectedUrl()).isEqualTo("/agencies/" + station);
        assertThat(keeper.page("/agencies/" + station + "?on=2021-08-01"))
                .contains("01/01/2021 – 31/07/2021", "từ 01/08/2021 đến nay", "Dương Văn Bắc");
        assertThat(holders.findHead(station, LocalDate.of(2021, 7, 31))
                        .orElseThrow()
                        .name())
                .isEqualTo("Nguyễn Thị Hằng");
        assertThat(holders.findHead(station, LocalDate.of(2021, 8, 1))
                        .orElseThrow()
                        .name())
                .isEqualTo("Dương Văn Bắc");
        MockHttpServletResponse earlier = appoint(keeper, "2021-07-15");
        assertThat(earlier.getStatus()).isEqualTo(422);
        assertThat(earlier.getContentAsString(StandardCharsets.UTF_8)).contains("Dương Văn Bắc");
        Site other = Site.seenBy(officer, context);
        assertThat(appoint(other, "2021-09-01").getStatus()).isEqualTo(403);
        assertThat(other.page("/agencies/" + station)).doesNotContain("Ghi người giữ chức");
    }

    private MockHttpServletResponse appoint(Site site, String from) throws Exception {
        return site.answer(post("/agencies/" + station + "/holders")
                .param("title", "Trạm trưởng")
                .param("head", "true")
                .param("name", "Dương Văn Bắc")
                .param("phone", "0912 000 002")
                .param("from", from));
    }
}
