package vn.thanhtri.tracing.amend;

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
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.people.merge.PersonMerges;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.people.person.PersonEntry;
import vn.thanhtri.people.person.PersonSearch;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.people.person.Residence;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.test.Site;
import vn.thanhtri.tracing.Cast;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.meeting.Attendance;
import vn.thanhtri.tracing.meeting.Encounters;
import vn.thanhtri.tracing.meeting.IsolatePerson;
import vn.thanhtri.tracing.meeting.Isolations;
import vn.thanhtri.tracing.meeting.RecordEncounter;
import vn.thanhtri.tracing.meeting.Settings;
import vn.thanhtri.tracing.tier.TierTableQuery;

@DatabaseTest
@Now("2021-07-27T06:00")
@DisplayName("Hai hồ sơ của một người: gộp làm một, tách lại đúng như cũ")
class MergeTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cast cast;

    @Autowired
    private TierTableQuery tiers;

    @Autowired
    private Persons persons;

    @Autowired
    private PersonSearch search;

    @Autowired
    private PersonMerges merges;

    @Autowired
    private Encounters encounters;

    @Autowired
    private Settings settings;

    @Autowired
    private Isolations isolations;

    @Autowired
    private Cases cases;

    private Site site;
    private long outbreak;
    private long su;
    private long wedding;

    @BeforeEach
    void aCaseAtAWedding() {
        site = Site.seenBy(Cast.CDC, context);
        cast.now("2021-07-28T09:00");
        outbreak = cast.outbreak();
        su = cast.person("Hoàng Văn Sự", 1987, TAN_KHANH_CODE);
        cast.confirm(outbreak, su, "2021-07-22", "2021-07-26T09:10", "2021-07-27T06:40");
        wedding = cast.wedding(outbreak, List.of(Attendance.wholeTime(su)));
    }

    @Test
    @DisplayName(
            "xem trước, gộp trên trang, số cũ dẫn tới hồ sơ còn lại; cuộc gặp, có mặt, bậc sang theo; tách thì trở về")
    void mergedAndParted() throws Exception {
        long twice = person("Lan", null, "", "0912 345 678");
        long lan = person("Trần Thị Lan", 1990, "019190001234", "0987654321");
        long son = cast.person("Trần Văn Con", 2010, NHA_LONG_CODE);
        Cast.cdc(() -> {
            settings.attend(wedding, List.of(Attendance.wholeTime(twice)));
            encounters.record(
                    new RecordEncounter(twice, son, at("2021-07-27T08:00"), at("2021-07-27T09:00"), "sân", "bà Lan"));
            encounters.record(
                    new RecordEncounter(twice, lan, at("2021-07-26T08:00"), at("2021-07-26T09:00"), "ngõ", "nhầm"));
            isolations.isolate(new IsolatePerson(twice, null, "nhà", at("2021-07-27T20:00"), null));
        });
        assertThat(tiers.tiersOf(List.of(twice, lan, son))).containsExactly(1, 2, 2);

        String preview = site.page("/persons/" + lan + "/merge?other=" + twice);
        assertThat(preview)
                .contains("<b>2</b> lần gặp", "<b>1</b> lần có mặt", "<b>1</b> lần cách ly", "<b>1</b> số điện thoại")
                .contains("Hai hồ sơ ghi khác nhau");
        MockHttpServletResponse merged = site.answer(post("/persons/" + lan + "/merge")
                .param("other", "" + twice)
                .param("reason", "cùng số điện thoại, gia đình xác nhận"));
        assertThat(merged.getRedirectedUrl()).isEqualTo("/persons/" + lan);

        assertThat(tiers.tierOf(twice)).isNull();
        assertThat(tiers.tiersOf(List.of(lan, son))).containsExactly(1, 2);
        assertThat(site.answer(get("/persons/" + twice)).getRedirectedUrl()).isEqualTo("/persons/" + lan);
        assertThat(site.answer(get("/contacts/" + twice)).getRedirectedUrl()).isEqualTo("/contacts/" + lan);
        assertThat(site.page("/api/v1/persons/" + twice)).contains("\"id\":" + lan);
        assertThat(find(lan).phones()).containsExactly("0987654321", "0912345678");
        assertThat(Province.as(Cast.CDC, () -> search.search("0912345678", 5)))
                .extracting(Person::id)
                .containsExactly(lan);
        assertThat(tiers.stored()).isEqualTo(tiers.computed());
        MockHttpServletResponse about = site.answer(post("/api/v1/encounters")
                .contentType(MediaType.APPLICATION_JSON)
                .content("[{\"personA\":" + su + ",\"personB\":" + twice
                        + ",\"from\":\"2021-07-24T08:00:00+07:00\",\"place\":\"chợ\",\"reportedBy\":\"tự khai\"}]"));
        assertThat(about.getStatus())
                .as("nothing is recorded under a merged number")
                .isEqualTo(422);

        long merge =
                Province.as(Cast.CDC, () -> merges.listInto(lan)).getFirst().id();
        site.answer(post("/persons/" + lan + "/merges/" + merge + "/part").param("reason", "hai người khác nhau"));
        assertThat(tiers.tiersOf(List.of(twice, lan, son))).containsExactly(1, 2, 2);
        assertThat(find(lan).phones()).containsExactly("0987654321");
        assertThat(find(twice).phones()).containsExactly("0912345678");
        assertThat(site.page("/persons/" + twice)).contains("Lan", "Được tách lại");
        assertThat(tiers.stored()).isEqualTo(tiers.computed());
    }

    @Test
    @DisplayName("hồ sơ được gộp là ca bệnh: ca theo sang, tách thì ca trở về; hai ca thì phải rút một trước")
    void cases() {
        long twice = person("Ngo Thi Thoa", 1976, "", "");
        long thoa = person("Ngô Thị Thoa", 1976, "", "");
        long guest = cast.person("Khách Thị Gặp", 1980, NHA_LONG_CODE);
        long second = cast.confirm(outbreak, twice, "2021-07-26", "2021-07-27T05:00", "2021-07-27T08:00");
        Cast.cdc(() -> encounters.record(
                new RecordEncounter(twice, guest, at("2021-07-26T08:00"), at("2021-07-26T09:00"), "quán", "ca TK02")));
        long merge = Province.as(Cast.CDC, () -> merges.merge(twice, thoa, java.util.Set.of(), "ghi hai lần"));
        assertThat(Province.as(Cast.CDC, () -> cases.get(second).person())).isEqualTo(thoa);
        assertThat(tiers.tierOf(thoa)).isZero();
        assertThat(tiers.tierOf(twice)).isNull();
        assertThat(tiers.tierOf(guest)).isEqualTo(1);
        assertThat(tiers.stored()).isEqualTo(tiers.computed());
        Cast.cdc(() -> merges.part(merge, "hai chị em"));
        assertThat(Province.as(Cast.CDC, () -> cases.get(second).person())).isEqualTo(twice);
        assertThat(tiers.tierOf(thoa)).isNull();
        assertThat(tiers.tierOf(guest)).isEqualTo(1);
        assertThat(tiers.stored()).isEqualTo(tiers.computed());
        assertThat(Province.as(Cast.CDC, () -> merges.preview(twice, su)))
                .satisfies(seen -> assertThat(seen.isForbidden()).isTrue());
    }

    @Test
    @DisplayName("sau khi gộp có người sửa cuộc gặp và ghi thêm: tách thì bản sửa theo người cũ, điều ghi thêm ở lại")
    void whatCameSince() throws Exception {
        long twice = person("Bà Mão", null, "", "");
        long mao = person("Lê Thị Mão", 1955, "", "");
        long met = Province.as(
                Cast.CDC,
                () -> encounters.record(new RecordEncounter(
                        su, twice, at("2021-07-24T08:00"), at("2021-07-24T09:00"), "chợ", "ca TK01")));
        long merge = Province.as(Cast.CDC, () -> merges.merge(twice, mao, java.util.Set.of(), "một người"));
        long moved = met + 1;
        Cast.cdc(() -> {
            encounters.correct(
                    moved,
                    new RecordEncounter(su, mao, at("2021-07-25T08:00"), at("2021-07-25T08:30"), "chợ", "ca TK01"),
                    "nhớ lại");
            settings.attend(wedding, List.of(Attendance.wholeTime(mao)));
            merges.part(merge, "hai người");
        });
        assertThat(tiers.row(twice).last()).isEqualTo(at("2021-07-25T08:30"));
        assertThat(tiers.row(mao).last()).as("the wedding came after").isEqualTo(at("2021-07-25T13:00"));
        assertThat(tiers.stored()).isEqualTo(tiers.computed());
    }

    @Test
    @DisplayName("lấy theo hồ sơ được gộp ô nào thì ô ấy đổi; tách thì trở lại, trừ điều sửa sau đó")
    void fields() throws Exception {
        long twice = person("Trần Thị Lan Anh", 1991, "019191000001", "");
        long lan = person("Trần Thị Lan", 1990, "019190000001", "");
        MockHttpServletResponse made = site.answer(post("/api/v1/persons/" + lan + "/merges")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"merged\":" + twice + ",\"taken\":[\"NAME\",\"CITIZEN_NUMBER\"],\"reason\":\"thẻ mới\"}"));
        assertThat(made.getStatus()).isEqualTo(201);
        assertThat(find(lan))
                .satisfies(now -> assertThat(now.fullName()).isEqualTo("Trần Thị Lan Anh"))
                .satisfies(now -> assertThat(now.citizenNumber()).isEqualTo("019191000001"))
                .satisfies(now -> assertThat(now.bornYear()).isEqualTo(1990));
        MockHttpServletResponse corrected = site.answer(post("/persons/" + lan + "/identity")
                .param("name", "Trần Thị Lan Anh")
                .param("born", "1992")
                .param("sex", "F")
                .param("reason", "xem giấy khai sinh"));
        assertThat(corrected.getRedirectedUrl()).isEqualTo("/persons/" + lan);
        site.answer(post("/api/v1/persons/" + lan + "/merges/"
                        + made.getContentAsString().replaceAll("\\D", "") + "/parting")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"hai người\"}"));
        assertThat(find(lan))
                .satisfies(now -> assertThat(now.fullName()).isEqualTo("Trần Thị Lan"))
                .satisfies(now -> assertThat(now.citizenNumber()).isEqualTo("019190000001"))
                .satisfies(
                        now -> assertThat(now.bornYear()).as("set right since").isEqualTo(1992));
        assertThat(find(twice).citizenNumber()).isEqualTo("019191000001");
        MockHttpServletResponse without = site.answer(post("/persons/" + lan + "/identity")
                .param("name", "Ai Khác")
                .param("born", "")
                .param("reason", ""));
        assertThat(without.getStatus()).isEqualTo(422);
        assertThat(without.getContentAsString(StandardCharsets.UTF_8)).contains("Chưa ghi lý do", "Ai Khác");
    }

    private Person find(long id) {
        return Province.as(Cast.CDC, () -> persons.get(id));
    }

    private long person(String name, @org.jspecify.annotations.Nullable Integer born, String number, String phone) {
        return Province.as(
                Cast.CDC,
                () -> persons.register(new PersonEntry(
                        name,
                        born,
                        null,
                        "",
                        number,
                        List.of(phone),
                        new Residence(NHA_LONG_CODE, Province.NHA_LONG, null, null, "xóm Xúm", ""))));
    }
}
