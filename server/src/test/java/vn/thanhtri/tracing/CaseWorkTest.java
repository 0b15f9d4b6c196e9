package vn.thanhtri.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.thanhtri.test.Province.NHA_LONG_CODE;
import static vn.thanhtri.test.Province.TAN_KHANH_CODE;
import static vn.thanhtri.test.Province.as;
import static vn.thanhtri.test.Province.at;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.people.person.PersonEntry;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.people.person.Residence;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Site;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.cases.Source;
import vn.thanhtri.tracing.meeting.Attendance;
import vn.thanhtri.tracing.meeting.Encounters;
import vn.thanhtri.tracing.meeting.RecordEncounter;
import vn.thanhtri.tracing.regroup.OutbreakChanges;
import vn.thanhtri.tracing.source.PossibleSource;
import vn.thanhtri.tracing.source.PossibleSources;
import vn.thanhtri.tracing.source.SourceLink;
import vn.thanhtri.tracing.source.Sources;
import vn.thanhtri.tracing.tier.TierTableQuery;

@DatabaseTest
@Now("2021-07-27T06:00")
@DisplayName("Hồ sơ ca bệnh: nguồn lây có thể, nhập và tách ổ dịch, hoàn tác")
class CaseWorkTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cast cast;

    @Autowired
    private Cases cases;

    @Autowired
    private Outbreaks outbreaks;

    @Autowired
    private OutbreakChanges changes;

    @Autowired
    private Persons persons;

    @Autowired
    private Encounters encounters;

    @Autowired
    private Sources sources;

    @Autowired
    private PossibleSources possible;

    @Autowired
    private TierTableQuery tiers;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private Site site;
    private MockHttpSession session;
    private long outbreak;
    private long su;
    private long first;

    @BeforeEach
    void anOutbreakWithItsFirstCase() {
        site = Site.seenBy(Cast.CDC, context);
        session = new MockHttpSession();
        cast.now("2021-07-31T09:00");
        outbreak = cast.outbreak();
        su = cast.person("Hoàng Văn Sự", 1987, TAN_KHANH_CODE);
        first = cast.confirm(outbreak, su, "2021-07-22", "2021-07-26T09:10", "2021-07-27T06:40");
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return site.answer(request.session(session));
    }

    /** Presses "Hoàn tác" on the page that follows an act. */
    private void undo(String page) throws Exception {
        String html = send(get(page)).getContentAsString(StandardCharsets.UTF_8);
        int receipt = html.indexOf("class=\"note ok receipt\"");
        assertThat(receipt).as("something was said on " + page).isPositive();
        String form = html.substring(receipt, html.indexOf("</form>", receipt));
        Matcher action = Pattern.compile("action=\"([^\"]+)\"").matcher(form);
        assertThat(action.find()).as("Hoàn tác on " + page).isTrue();
        MockHttpServletRequestBuilder request = post(action.group(1).replace("&amp;", "&"));
        Matcher field = Pattern.compile("type=\"hidden\" name=\"([a-zA-Z]+)\" value=\"([^\"]*)\"")
                .matcher(form);
        while (field.find()) {
            request.param(field.group(1), field.group(2));
        }
        assertThat(send(request).getStatus()).as("undo on " + page).isEqualTo(302);
    }

    private long secondCase(long of, long person) {
        return cast.confirm(of, person, "2021-07-27", "2021-07-29T09:00", "2021-07-30T06:40");
    }

    @Test
    @DisplayName(
            "cách ly, chuyển nơi, sửa một ca, mở một ổ dịch: trang sau đó cho hoàn tác, và mọi thứ trở lại như trước")
    void everyActIsUndone() throws Exception {
        String page = "/cases/" + first;
        send(post(page + "/isolate").param("at", "2021-07-27T08:00").param("note", "Bệnh viện A"));
        assertThat(as(Cast.CDC, () -> cases.get(first)).known().isolatedAt()).isEqualTo(at("2021-07-27T08:00"));
        undo(page);
        assertThat(as(Cast.CDC, () -> cases.get(first)).known().isolatedAt()).isNull();
        assertThat(as(Cast.CDC, () -> cases.getWindow(first)).to()).isNull();

        send(post(page + "/isolate").param("at", "2021-07-28T08:00").param("note", "Bệnh viện A"));
        send(post(page + "/isolate").param("at", "2021-07-27T20:00").param("note", "Trạm Y tế"));
        assertThat(as(Cast.CDC, () -> cases.listCare(first))).hasSize(2);
        undo(page);
        assertThat(as(Cast.CDC, () -> cases.listCare(first)))
                .as("an earlier isolation goes with the move it made of the later one")
                .singleElement()
                .satisfies(care -> assertThat(care.place()).isEqualTo("Bệnh viện A"));

        send(post("/amend/case/" + first + "/correct")
                .param("onsetOn", "2021-07-20")
                .param("reason", "hóa đơn thuốc hạ sốt"));
        assertThat(as(Cast.CDC, () -> cases.get(first)).known().onsetOn()).hasToString("2021-07-20");
        assertThat(site.page(page)).contains("Đã sửa", "<s>22/07/2021</s>", "hóa đơn thuốc hạ sốt");
        undo(page);
        assertThat(as(Cast.CDC, () -> cases.get(first)).known().onsetOn()).hasToString("2021-07-22");

        String opened = String.valueOf(send(post("/outbreaks")
                        .param("name", "Ổ dịch nhầm")
                        .param("codePrefix", "NH")
                        .param("unitCode", TAN_KHANH_CODE))
                .getRedirectedUrl());
        undo(opened);
        assertThat(send(get(opened)).getStatus()).isEqualTo(404);
        assertThat(site.page("/outbreaks")).doesNotContain("Ổ dịch nhầm");
        assertThat(send(post("/outbreaks")
                                .param("name", "Ổ dịch đúng")
                                .param("codePrefix", "NH")
                                .param("unitCode", TAN_KHANH_CODE))
                        .getRedirectedUrl())
                .as("the same place may open the same file again")
                .isNotEqualTo(opened);
        assertThatThrownBy(() -> Cast.cdc(() -> changes.withdraw(outbreak, "nhầm")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    @DisplayName(
            "nhiều nguồn có thể: phần theo khoảng cách khởi phát và số giờ ở cùng; chọn một, bỏ chọn, học được sau; hoàn tác được")
    void severalPossibleSources() throws Exception {
        long bac = cast.person("Phạm Thị Bắc", 1988, TAN_KHANH_CODE);
        long second = cast.confirm(outbreak, bac, "2021-07-26", "2021-07-28T09:00", "2021-07-29T06:40");
        long ngan = cast.person("Dương Quỳnh Ngần", 1996, NHA_LONG_CODE);
        long third = secondCase(outbreak, ngan);
        meet(su, ngan, "2021-07-22T08:00", "2021-07-22T10:00");
        meet(bac, ngan, "2021-07-25T08:00", "2021-07-25T09:00");
        meet(bac, ngan, "2021-07-28T08:00", "2021-07-28T12:00");

        List<PossibleSource> told = as(Cast.CDC, () -> possible.of(third));
        assertThat(told).extracting(PossibleSource::personCase).containsExactly(first, second);
        assertThat(told).extracting(PossibleSource::interval).containsExactly(5, 1);
        assertThat(told.getLast().hours())
                .as("a meeting after the onset infected nobody")
                .hasHours(1);
        assertThat(share(told.getFirst()) + share(told.getLast())).isCloseTo(1, within(1e-9));
        // two hours at five days against one hour at one day: gamma with mean 113 h, sd 70 h, Cori 2013
        assertThat(share(told.getFirst())).isBetween(0.75, 0.95);

        String page = "/cases/" + third;
        send(post(page + "/sources").param("told", "người quen ở Bình Dương").param("evidence", "đi chung xe"));
        assertThat(site.page(page)).contains("người quen ở Bình Dương", "đi chung xe", "TK01", "TK02");
        send(post(page + "/sources/choose")
                .param("case", String.valueOf(second))
                .param("reason", "sơ đồ bàn tiệc"));
        assertThat(as(Cast.CDC, () -> cases.get(third)).known().source()).isEqualTo(new Source.OfCase(second, null));
        assertThat(as(Cast.CDC, () -> sources.generation(third))).isEqualTo(2);
        undo(page);
        assertThat(as(Cast.CDC, () -> cases.get(third)).known().source()).isEqualTo(new Source.Unknown());
        assertThat(as(Cast.CDC, () -> possible.of(third))).hasSize(3);
        assertThat(send(post(page + "/sources/choose")
                                .param("case", String.valueOf(second))
                                .param("reason", " "))
                        .getStatus())
                .isEqualTo(422);
        long link = as(Cast.CDC, () -> sources.record(third, new SourceLink(first, "TK01", "cùng bàn 7", Map.of())));
        assertThat(as(Cast.CDC, () -> possible.of(third)))
                .filteredOn(one -> Long.valueOf(first).equals(one.personCase()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.link()).isEqualTo(link);
                    assertThat(one.met()).as("told and met are one").hasSize(1);
                });
    }

    private static double share(PossibleSource one) {
        Double share = one.share();
        return share == null ? -1 : share;
    }

    private void meet(long a, long b, String from, String to) {
        as(Cast.CDC, () -> encounters.record(new RecordEncounter(a, b, at(from), at(to), "", "")));
    }

    @Test
    @DisplayName(
            "nhập ổ dịch: ca, nơi tụ tập, bậc đi theo, mã trùng được mã mới và giữ mã cũ; tách lại thì như trước; tách một phần sang ổ mới")
    void outbreaksAreMergedAndSplit() throws Exception {
        long other = cast.outbreak();
        long thoa = cast.person("Ngô Thị Thoa", 1976, NHA_LONG_CODE);
        long lan = cast.person("Trần Thị Lan", 1990, NHA_LONG_CODE);
        long moved = secondCase(other, thoa);
        assertThat(as(Cast.CDC, () -> cases.get(moved)).code()).isEqualTo("TK01");
        meet(thoa, lan, "2021-07-28T08:00", "2021-07-28T10:00");
        long wedding = cast.wedding(other, List.of(Attendance.wholeTime(thoa)));

        long fact = as(Cast.CDC, () -> changes.merge(other, outbreak, "cùng một chuỗi lây"));
        assertThat(as(Cast.CDC, () -> cases.get(moved)).outbreak()).isEqualTo(outbreak);
        assertThat(as(Cast.CDC, () -> cases.get(moved)).code())
                .as("TK01 is taken there")
                .isEqualTo("TK02");
        assertThat(tierOutbreak(lan)).isEqualTo(outbreak);
        assertThat(tiers.tierOf(lan)).isEqualTo(1);
        assertThat(site.page("/outbreaks/" + outbreak)).contains("TK02");
        assertThat(site.page("/outbreaks/" + outbreak + "/regroup")).contains("trước là TK01", "cùng một chuỗi lây");
        assertThat(site.page("/outbreaks/" + other)).contains("đã được nhập vào ổ dịch khác");
        assertThat(settingOutbreak(wedding)).isEqualTo(outbreak);
        assertThatThrownBy(() -> secondCase(other, lan)).isInstanceOf(RefusedException.class);

        site.answer(post("/amend/regrouped/" + fact + "/undo"));
        assertThat(as(Cast.CDC, () -> cases.get(moved)).outbreak()).isEqualTo(other);
        assertThat(as(Cast.CDC, () -> cases.get(moved)).code()).isEqualTo("TK01");
        assertThat(tierOutbreak(lan)).isEqualTo(other);
        assertThat(settingOutbreak(wedding)).isEqualTo(other);
        assertThat(as(Cast.CDC, () -> outbreaks.get(other)).mergedInto()).isNull();

        String split = String.valueOf(send(post("/outbreaks/" + outbreak + "/split")
                        .param("codes", "TK01")
                        .param("name", "Ổ dịch chợ Cầu Ngầm")
                        .param("codePrefix", "CN")
                        .param("reason", "không cùng nguồn"))
                .getRedirectedUrl());
        assertThat(as(Cast.CDC, () -> cases.get(first)).outbreak())
                .isEqualTo(Long.parseLong(split.replaceAll("\\D", "")));
        assertThat(as(Cast.CDC, () -> cases.get(first)).code())
                .as("the code is free and stays")
                .isEqualTo("TK01");
        undo(split);
        assertThat(as(Cast.CDC, () -> cases.get(first)).outbreak()).isEqualTo(outbreak);
        assertThatThrownBy(() -> Cast.cdc(() -> transaction.executeWithoutResult(
                        status -> database.sql("update tracing.person_case set outbreak = :to where id = :id")
                                .param("to", other)
                                .param("id", first)
                                .update())))
                .as("the database moves no case without its fact")
                .hasMessageContaining("case_regrouped");
    }

    private Long tierOutbreak(long person) {
        return as(
                Cast.CDC,
                () -> transaction.execute(
                        status -> database.sql("select outbreak from tracing.tier where person = :person")
                                .param("person", person)
                                .query(Long.class)
                                .single()));
    }

    private Long settingOutbreak(long setting) {
        return as(
                Cast.CDC,
                () -> transaction.execute(
                        status -> database.sql("select outbreak from tracing.setting_known where id = :id")
                                .param("id", setting)
                                .query(Long.class)
                                .single()));
    }

    @Test
    @DisplayName("danh sách ca: lọc theo phân loại, nguồn, tên không dấu; ra Excel cùng các dòng")
    void theListOfCases() throws Exception {
        long ngan = cast.person("Dương Quỳnh Ngần", 1996, NHA_LONG_CODE);
        secondCase(outbreak, ngan);
        String path = "/outbreaks/" + outbreak + "/cases";
        assertThat(site.page(path)).contains("TK01", "TK02", "Dương Quỳnh Ngần", "22/07");
        assertThat(site.page(path + "?q=quynh")).contains("TK02").doesNotContain("TK01<");
        assertThat(site.page(path + "?class=SUSPECTED")).contains("Chưa có ca nào như vậy");
        assertThat(site.page(path + "?source=UNKNOWN&sort=contacts")).contains("TK01");
        assertThat(site.answer(get(path + ".xlsx")).getStatus()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "chuyển giao: F1 sống ở huyện khác, hai bên cùng thấy cho tới khi bên kia nhận; sau đó bên chuyển không thấy tên")
    void whoLivesElsewhereIsHandedOver() throws Exception {
        String there = "19.164.";
        Site station = Site.seenBy(Cast.TAN_KHANH_STATION, context);
        Site city = Site.seenBy(new Actor(null, null, "TTYT thành phố", there, Role.OFFICER), context);
        long binh = as(
                Cast.CDC,
                () -> persons.register(new PersonEntry(
                        "Lý Văn Bình",
                        1985,
                        null,
                        "",
                        "",
                        List.of("0912000777"),
                        new Residence("05443", there + "05443.", null, null, "", ""))));
        meet(su, binh, "2021-07-23T08:00", "2021-07-23T10:00");
        assertThat(tiers.tierOf(binh)).isEqualTo(1);
        assertThat(station.page("/transfers"))
                .contains("Lý Văn Bình", "Chưa chuyển")
                .doesNotContain("0912000777");
        assertThat(city.page("/transfers?q=ly+van")).doesNotContain("Lý Văn Bình");
        assertThat(station.answer(get("/contacts/" + binh)).getStatus())
                .as("whose home is elsewhere has no page here")
                .isEqualTo(404);
        assertThat(station.answer(post("/transfers/" + binh + "/accept")).getStatus())
                .isEqualTo(422);
        assertThat(station.answer(post("/transfers/" + binh + "/send")).getRedirectedUrl())
                .isEqualTo("/transfers");
        assertThat(station.page("/transfers?side=OUT")).contains("Lý Văn Bình", "Đã chuyển, chờ nhận");
        assertThat(city.page("/transfers?side=IN")).contains("Lý Văn Bình", "Ổ dịch Tân Khánh");
        assertThat(city.answer(post("/transfers/" + binh + "/accept")).getRedirectedUrl())
                .isEqualTo("/transfers");
        assertThat(city.page("/transfers")).contains("Lý Văn Bình", "Đã nhận");
        assertThat(station.page("/transfers"))
                .contains("Đã nhận", "đã do nơi ở quản lý")
                .doesNotContain("Lý Văn Bình");
    }

    @Test
    @DisplayName("như đã biết lúc đó: ca, ổ dịch và bảng việc ở bất kỳ phút nào đã qua, không lẫn điều ghi sau")
    void asItWasKnownThen() throws Exception {
        cast.now("2021-07-31T10:00");
        long ngan = cast.person("Dương Quỳnh Ngần", 1996, NHA_LONG_CODE);
        meet(su, ngan, "2021-07-23T08:00", "2021-07-23T10:00");
        cast.now("2021-07-31T11:00");
        send(post("/amend/case/" + first + "/correct")
                .param("onsetOn", "2021-07-20")
                .param("reason", "nhớ lại"));
        long second = secondCase(outbreak, ngan);
        send(post("/cases/" + second + "/sources/choose")
                .param("case", String.valueOf(first))
                .param("reason", "cùng mâm"));
        cast.now("2021-07-31T12:00");
        Cast.cdc(() -> cases.withdraw(second, "kết quả nhầm người"));

        String page = "/cases/" + first;
        assertThat(site.page(page)).contains("20/07/2021").doesNotContain("Đang xem như đã biết");
        assertThat(site.page(page + "?known=2021-07-31T10:30"))
                .contains("Đang xem như đã biết lúc", "22/07/2021")
                .doesNotContain("20/07/2021", "nhớ lại", "/sources/choose");
        assertThat(site.answer(get("/cases/" + second + "?known=2021-07-31T10:30"))
                        .getStatus())
                .as("nobody knew of it")
                .isEqualTo(404);
        assertThat(site.page("/cases/" + second + "?known=2021-07-31T11:30"))
                .contains("TK02")
                .doesNotContain("kết quả nhầm người");
        String file = "/outbreaks/" + outbreak + "/then?known=2021-07-31T";
        assertThat(site.page(file + "10:30")).contains("TK01").doesNotContain("TK02");
        assertThat(site.page(file + "11:30")).contains("TK01", "TK02");
        assertThat(site.page(file + "12:30")).contains("TK01").doesNotContain("TK02");
        assertThat(site.page("/api/v1" + file + "10:30")).contains("\"tiers\":[0,1,0,0]");
        assertThat(site.page("/api/v1" + file + "11:30")).contains("\"tiers\":[0,0,0,0]");
        assertThat(site.page("/board/then?at=2021-07-31T10:30&show=OPEN")).contains("Việc còn mở lúc đó");
    }

    @Test
    @DisplayName(
            "mã QR thẻ căn cước quét vào ô họ tên: mỗi điều vào đúng chỗ của nó, trên biểu mẫu và trong danh sách dán")
    void aCitizenCardIsScanned() throws Exception {
        String card = "019179000123||Lò Thị Quét|07091979|Nữ|Xóm Xúm, Nhã Lộng, Phú Bình, Thái Nguyên|01052021";
        MockHttpServletResponse entered =
                send(post("/persons").param("name", card).param("unit", NHA_LONG_CODE));
        String person = String.valueOf(entered.getRedirectedUrl());
        assertThat(site.page(person)).contains("Lò Thị Quét", "07/09/1979", "Xóm Xúm, Nhã Lộng");
        String preview = send(post("/outbreaks/" + outbreak + "/paste").param("text", card.replace("Quét", "Dán")))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(preview).contains("value=\"Lò Thị Dán\"", "value=\"07/09/1979\"", "value=\"019179000123\"");
    }
}
