package vn.thanhtri.tracing.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vn.thanhtri.test.Province.TAN_KHANH_CODE;
import static vn.thanhtri.test.Province.at;

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
import vn.thanhtri.obligation.Measure.Item;
import vn.thanhtri.obligation.Measure.Scope;
import vn.thanhtri.obligation.Measure.Side;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.tracing.Cast;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.contact.ContactActions;
import vn.thanhtri.tracing.contact.RecordAction;
import vn.thanhtri.tracing.contact.TracingDeed;
import vn.thanhtri.tracing.meeting.IsolatePerson;
import vn.thanhtri.tracing.meeting.Isolations;

/** An index case with a household of four; all of them named on 31 July at 8:00. */
@DatabaseTest
@Now("2021-07-30T17:15")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Chỉ số của một ổ dịch")
class IndicatorsTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cast cast;

    @Autowired
    private Cases cases;

    @Autowired
    private ContactActions actions;

    @Autowired
    private Isolations isolations;

    @Autowired
    private Indicators indicators;

    private long outbreak;
    private long index;
    private long early;
    private long late;
    private long before;
    private long never;

    record Principal(Actor actor) implements ActingPrincipal {}

    @BeforeAll
    void aHousehold() {
        cast.agencies();
        outbreak = cast.outbreak();
        long person = cast.person("Lý Văn Quyền", 1975, TAN_KHANH_CODE);
        early = cast.person("Lý Thị An", 1978, TAN_KHANH_CODE);
        late = cast.person("Lý Văn Bách", 1999, TAN_KHANH_CODE);
        before = cast.person("Lý Thị Cúc", 2003, TAN_KHANH_CODE);
        never = cast.person("Lý Văn Dần", 2006, TAN_KHANH_CODE);
        cast.household("Hộ ông Quyền", List.of(person, early, late, before, never));
        cast.now("2021-07-31T08:00");
        isolate(before, "2021-07-30T18:00");
        index = cast.confirm(outbreak, person, "2021-07-27", "2021-07-30T08:00", "2021-07-31T07:00");
        Cast.cdc(
                () -> isolations.isolate(new IsolatePerson(person, null, "Bệnh viện A", at("2021-07-31T07:30"), null)));
        cast.now("2021-07-31T12:00");
        met(early, "2021-07-31T11:00");
        Cast.cdc(() -> cases.interview(index, at("2021-07-31T11:00"), ""));
        cast.now("2021-08-01T09:00");
        met(late, "2021-08-01T08:30");
        isolate(early, "2021-08-01T08:00");
        isolate(late, "2021-08-01T08:30");
        cast.now("2021-09-30T09:00");
    }

    private void isolate(long person, String from) {
        Cast.cdc(() -> isolations.isolate(new IsolatePerson(person, null, "Khu cách ly", at(from), null)));
    }

    private void met(long person, String at) {
        Cast.cdc(() -> actions.record(RecordAction.of(person, TracingDeed.LOCATED, at(at))));
    }

    private Reading read(Indicator wanted, String now) {
        Scope scope = new Scope(Province.PHU_BINH, outbreak);
        return Province.as(Cast.CDC, () -> indicators.list(scope, at(now))).stream()
                .filter(one -> one.indicator() == wanted)
                .findFirst()
                .orElseThrow();
    }

    private List<String> names(Indicator indicator, Side side, String now) {
        Scope scope = new Scope(Province.PHU_BINH, outbreak);
        return Province.as(Cast.CDC, () -> indicators.list(indicator, side, scope, at(now))).stream()
                .map(Item::label)
                .sorted()
                .toList();
    }

    /** numerator / denominator, the rest, not yet due */
    private String said(Indicator wanted, String now) {
        Reading one = read(wanted, now);
        return one.part() + "/" + one.of() + " " + one.rest() + " " + one.pending();
    }

    @Test
    @DisplayName("F1 mới nêu ba giờ trước thì chưa tính, dù đã tìm được; qua 24 giờ thì tính")
    void namedThreeHoursAgo() {
        assertThat(said(Indicator.CONTACT_REACHED, "2021-07-31T11:30")).isEqualTo("0/0 0 4");
        assertThat(said(Indicator.CONTACT_REACHED, "2021-08-01T07:59")).isEqualTo("0/0 0 4");
        assertThat(said(Indicator.CONTACT_REACHED, "2021-08-01T08:05")).isEqualTo("1/4 3 0");
        assertThat(said(Indicator.CONTACT_REACHED, "2021-08-01T09:00")).isEqualTo("1/4 3 0");
        assertThat(names(Indicator.CONTACT_REACHED, Side.COUNTED, "2021-08-01T09:00"))
                .containsExactly("Lý Thị An, 1978");
        assertThat(said(Indicator.CASE_INTERVIEWED, "2021-07-31T12:00")).isEqualTo("0/0 0 1");
        assertThat(said(Indicator.CASE_INTERVIEWED, "2021-08-01T07:00")).isEqualTo("1/1 0 0");
    }

    @Test
    @DisplayName("cách ly trong 24 giờ là kịp, sau đó là không; cách ly từ trước khi bị nêu là kịp")
    void inQuarantine() {
        assertThat(said(Indicator.CONTACT_QUARANTINED, "2021-07-31T11:00")).isEqualTo("0/0 0 4");
        assertThat(said(Indicator.CONTACT_QUARANTINED, "2021-08-01T09:00")).isEqualTo("2/4 2 0");
        assertThat(names(Indicator.CONTACT_QUARANTINED, Side.MISSING, "2021-08-01T09:00"))
                .containsExactly("Lý Văn Bách, 1999", "Lý Văn Dần, 2006");
    }

    @Test
    @DisplayName("mất dấu là từ 3 ngày không ai gặp; chưa ai gặp mà chưa đủ 3 ngày từ khi nêu thì chưa tính")
    void lost() {
        assertThat(said(Indicator.LOST, "2021-08-03T07:59")).isEqualTo("0/2 2 2");
        assertThat(said(Indicator.LOST, "2021-08-03T08:05")).isEqualTo("2/4 2 0");
        assertThat(said(Indicator.LOST, "2021-08-03T11:00")).isEqualTo("3/4 1 0");
        assertThat(said(Indicator.LOST, "2021-08-04T08:31")).isEqualTo("4/4 0 0");
    }

    @Test
    @DisplayName("được gặp trong ngày: chỉ tính ngày đang xem, F1 chưa đủ 24 giờ để riêng")
    void seenToday() {
        assertThat(said(Indicator.FOLLOWED_TODAY, "2021-07-31T23:00")).isEqualTo("0/0 0 4");
        assertThat(said(Indicator.FOLLOWED_TODAY, "2021-08-01T08:05")).isEqualTo("0/4 4 0");
        assertThat(said(Indicator.FOLLOWED_TODAY, "2021-08-01T09:00")).isEqualTo("1/4 3 0");
        assertThat(said(Indicator.FOLLOWED_TODAY, "2021-08-02T09:00")).isEqualTo("0/4 4 0");
    }

    @Test
    @DisplayName("theo dõi đủ: hết ngày theo dõi mà không lúc nào quá 3 ngày không ai gặp")
    void toTheEnd() {
        assertThat(said(Indicator.FOLLOWED_TO_END, "2021-08-05T09:00")).isEqualTo("0/0 0 4");
        Reading over = read(Indicator.FOLLOWED_TO_END, "2021-09-30T09:00");
        assertThat(over.part()).isZero();
        assertThat(over.of()).isEqualTo(over.rest());
    }

    @Test
    @DisplayName("số ngày không có ca cộng đồng: 3 ngày theo công bố, 7 ngày theo khởi phát, cùng một ổ dịch")
    void days() {
        assertThat(read(Indicator.DAYS_BY_ANNOUNCEMENT, "2021-08-03T09:00").part())
                .isEqualTo(3);
        assertThat(read(Indicator.DAYS_BY_ONSET, "2021-08-03T09:00").part()).isEqualTo(7);
        assertThat(read(Indicator.DAYS_BY_ANNOUNCEMENT, "2021-07-31T06:59").last())
                .isNull();
    }

    @Test
    @DisplayName("F1 trên một ca, ca chưa rõ nguồn: ca công bố chưa đủ 24 giờ chưa tính")
    void cases() {
        assertThat(said(Indicator.CONTACTS_PER_CASE, "2021-08-01T06:00")).isEqualTo("0/0 0 1");
        assertThat(said(Indicator.CONTACTS_PER_CASE, "2021-08-01T09:00")).isEqualTo("4/1 0 0");
        assertThat(said(Indicator.WITHOUT_SOURCE, "2021-08-01T09:00")).isEqualTo("1/1 0 0");
        assertThat(said(Indicator.NEW_IN_QUARANTINE, "2021-08-01T09:00")).isEqualTo("0/1 1 0");
        assertThat(said(Indicator.NEW_IN_QUARANTINE, "2021-08-07T09:00")).isEqualTo("0/0 0 0");
        assertThat(said(Indicator.QUIET_COMMUNES, "2021-08-13T09:00")).isEqualTo("0/1 1 0");
        assertThat(said(Indicator.QUIET_COMMUNES, "2021-08-14T09:00")).isEqualTo("1/1 0 0");
    }

    @Test
    @DisplayName("trang Chỉ số: mỗi số mở ra danh sách của nó, định nghĩa đứng bên cạnh, tính đến lúc được hỏi")
    void page() throws Exception {
        MockMvc web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        String path = "/outbreaks/" + outbreak + "/indicators";
        String page = html(web, path + "?at=2021-08-01T09:00");
        assertThat(page)
                .contains("Từ ngày công bố ca gần nhất")
                .contains(path + "/contact-reached-24h?side=MISSING&amp;at=2021-08-01T09:00")
                .contains("25,0 %");
        assertThat(html(web, path + "/contact-reached-24h?side=MISSING&at=2021-08-01T09:00"))
                .contains("Lý Văn Bách, 1999")
                .doesNotContain("Lý Thị An, 1978");
        assertThat(html(web, "/units/05917/indicators")).contains("xã Tân Khánh, huyện Phú Bình");
        assertThat(html(web, "/indicators")).contains("tỉnh Thái Nguyên");
    }

    private static String html(MockMvc web, String path) throws Exception {
        return web.perform(get(path)
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                                new Principal(Cast.CDC), null, List.of()))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
