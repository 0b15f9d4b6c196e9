package vn.thanhtri.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Looks;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.people.person.PersonSearch;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.people.person.Residence;
import vn.thanhtri.place.Validity;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.test.Site;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.ConfirmCase;
import vn.thanhtri.tracing.cases.Source;
import vn.thanhtri.tracing.meeting.Attendance;
import vn.thanhtri.tracing.meeting.IsolatePerson;
import vn.thanhtri.tracing.meeting.Isolations;
import vn.thanhtri.tracing.meeting.RecordSetting;
import vn.thanhtri.tracing.meeting.Settings;

/** With whose things something may be done: what was recorded by others, what cannot be seen, what is masked. */
@DatabaseTest
@Now("2021-08-05T06:00")
@DisplayName("Việc của ai")
class WhoseTest {
    @Autowired
    private Cast cast;

    @Autowired
    private Cases cases;

    @Autowired
    private Settings settings;

    @Autowired
    private Isolations isolations;

    @Autowired
    private Persons persons;

    @Autowired
    private PersonSearch search;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Looks looks;

    @Autowired
    private WebApplicationContext context;

    private Actor province = Cast.CDC;
    private Actor commune = Cast.TAN_KHANH_STATION;
    private Actor neighbour = Cast.TAN_KHANH_STATION;
    private static int round;

    @BeforeEach
    void offices() {
        cast.now("2021-08-05T14:00");
        round++;
        province = actor(AgencyKind.CDC_TINH, "19", "19.", Role.EPIDEMIOLOGIST);
        commune = actor(AgencyKind.TRAM_Y_TE, Province.TAN_KHANH_CODE, Province.TAN_KHANH, Role.OFFICER);
        neighbour = actor(AgencyKind.TRAM_Y_TE, Province.NHA_LONG_CODE, Province.NHA_LONG, Role.OFFICER);
    }

    private Actor actor(AgencyKind kind, String unit, String area, Role role) {
        long agency = Acting.as(
                Actor.system(),
                () -> agencies.register(new AgencyEntry(
                        kind,
                        kind + " " + unit + " " + round,
                        kind + " " + round,
                        unit,
                        area,
                        null,
                        "",
                        Validity.ALWAYS)));
        return new Actor(agency, agency, role + " " + unit, area, role);
    }

    private long confirmedBy(Actor who, long outbreak, String name) {
        long person = cast.person(name, 1980, Province.TAN_KHANH_CODE);
        return Acting.as(
                who,
                () -> cases.confirm(new ConfirmCase(
                        outbreak,
                        person,
                        null,
                        cast.finding("2021-08-01", "2021-08-03T09:00", "2021-08-04T09:00", new Source.Unknown()))));
    }

    private int status(Actor who, String path, String json) throws Exception {
        return Site.seenBy(who, context)
                .answer(post(path).contentType(MediaType.APPLICATION_JSON).content(json))
                .getStatus();
    }

    @Test
    @DisplayName("cán bộ xã không rút được ca do tỉnh ghi, nút rút cũng không hiện; ca do xã ghi thì tỉnh rút được")
    void aCaseBelongsToWhoRecordedIt() throws Exception {
        long outbreak = cast.outbreak();
        long ofProvince = confirmedBy(province, outbreak, "Lý Văn Tỉnh");
        long ofCommune = confirmedBy(commune, outbreak, "Lý Văn Xã");
        String reason = "{\"reason\":\"nhầm\"}";
        assertThat(status(commune, "/api/v1/cases/" + ofProvince + "/withdrawal", reason))
                .isEqualTo(403);
        assertThat(Site.seenBy(commune, context).page("/cases/" + ofProvince)).doesNotContain("/withdraw\"");
        assertThat(Site.seenBy(province, context).page("/cases/" + ofProvince)).contains("/withdraw\"");
        assertThat(status(province, "/api/v1/cases/" + ofCommune + "/withdrawal", reason))
                .isEqualTo(204);
    }

    @Test
    @DisplayName(
            "công an, văn phòng, quản trị không ghi ca, không đăng ký và không chuyển người: 403 bằng hai thứ tiếng")
    void whoMayNot() throws Exception {
        long person = cast.person("Vi Thị Bị Chuyển", 1990, Province.TAN_KHANH_CODE);
        for (Role role : List.of(Role.POLICE, Role.OFFICE, Role.ADMINISTRATOR)) {
            Actor officer = new Actor(9L, province.agency(), "Cán bộ thử", "19.", role);
            Site site = Site.seenBy(officer, context);
            String entered = site.answer(post("/api/v1/persons")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"name\":\"Ai Đó\",\"unit\":\"05917\",\"anyway\":true}"))
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(entered).contains("\"status\":403", "không được phép", "may not");
            assertThat(site.answer(post("/persons/" + person + "/move").param("unit", "05938"))
                            .getStatus())
                    .isEqualTo(403);
            assertThat(site.answer(get("/persons/new")).getStatus()).isEqualTo(403);
            assertThat(site.page("/persons/" + person)).doesNotContain("/move\"");
            assertThat(site.page("/persons")).doesNotContain("/persons/new");
        }
    }

    @Test
    @DisplayName("số của nơi khác coi như không có: phòng, hộ, ổ dịch, nguồn lây đều 404, không ghi gì")
    void unseenNumbersDoNotExist() {
        long outbreak = cast.outbreak();
        long own = cast.person("Trần Thị Nhã Lộng", 1970, Province.NHA_LONG_CODE);
        long room = Province.as(
                Cast.CDC,
                () -> settings.record(new RecordSetting(
                        SettingKind.ROOM,
                        "Phòng 3",
                        "",
                        Province.TAN_KHANH_CODE,
                        null,
                        null,
                        null,
                        outbreak,
                        List.of())));
        Acting.run(neighbour, () -> {
            missing(() -> isolations.isolate(
                    new IsolatePerson(own, room, "phòng lạ", Province.at("2021-08-05T08:00"), null)));
            missing(() -> settings.attend(room, List.of(new Attendance(own, null, null, ""))));
            missing(() -> settings.record(new RecordSetting(
                    SettingKind.PARTY,
                    "Liên hoan",
                    "",
                    Province.NHA_LONG_CODE,
                    Province.at("2021-08-04T08:00"),
                    Province.at("2021-08-04T10:00"),
                    null,
                    outbreak,
                    List.of())));
            missing(() -> settings.record(new RecordSetting(
                    SettingKind.HOUSEHOLD,
                    "Hộ lạ",
                    "",
                    Province.NHA_LONG_CODE,
                    null,
                    null,
                    999_999L,
                    null,
                    List.of())));
            missing(() -> cases.confirm(new ConfirmCase(
                    outbreak,
                    own,
                    null,
                    cast.finding("2021-08-01", "2021-08-03T09:00", "2021-08-04T09:00", new Source.Unknown()))));
        });
    }

    private static void missing(Runnable command) {
        assertThatThrownBy(command::run).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    @DisplayName(
            "điện thoại: trong danh sách luôn che; hồ sơ một người chỉ hiện đủ cho người được giao và lượt xem được ghi")
    void telephonesAreMaskedInTheData() throws Exception {
        long outbreak = cast.outbreak();
        long sick = cast.person("Ma Văn Nguồn", 1975, Province.TAN_KHANH_CODE);
        long guest = cast.person("Ma Thị Khách", 1985, Province.TAN_KHANH_CODE);
        cast.confirm(outbreak, sick, "2021-07-26", "2021-07-28T09:00", "2021-07-29T09:00");
        cast.wedding(outbreak, List.of(new Attendance(sick, null, null, ""), new Attendance(guest, null, null, "")));
        Actor office = new Actor(8L, province.agency(), "Văn phòng", "19.", Role.OFFICE);
        for (String path : List.of(
                "/api/v1/outbreaks/" + outbreak + "/contacts",
                "/outbreaks/" + outbreak,
                "/persons?q=khach",
                "/persons/" + guest)) {
            assertThat(Site.seenBy(province, context).page(path)).as(path).doesNotContain("0912000118");
        }
        for (String path : List.of(
                "/contacts/" + guest, "/api/v1/contacts/" + guest, "/api/v1/tiers/" + guest, "/persons/" + guest)) {
            assertThat(Site.seenBy(office, context).page(path)).as(path).doesNotContain("0912000118", "tel:");
        }
        assertThat(Site.seenBy(province, context).page("/contacts/" + guest)).contains("tel:0912000118");
        Acting.run(
                province,
                () -> assertThat(looks.listAbout(new SubjectRef("contact", guest), 20))
                        .anySatisfy(look -> {
                            assertThat(look.officer()).isEqualTo(province.officer());
                            assertThat(look.numbers()).isTrue();
                        })
                        .anySatisfy(look -> {
                            assertThat(look.officer()).isEqualTo(8L);
                            assertThat(look.numbers()).isFalse();
                        }));
        assertThat(Site.seenBy(new Actor(7L, null, "Chỉ huy", "19.", Role.COMMANDER), context)
                        .page("/journal/looks"))
                .contains("xem người tiếp xúc", "xem đủ số");
        assertThat(Site.seenBy(office, context).answer(get("/journal/looks")).getStatus())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("tìm bằng chữ số không làm lộ số cho người không được giao, kể cả kèm tên")
    void digitsGiveNothingAway() {
        long known = cast.person("Lục Thị Dò", 1988, Province.TAN_KHANH_CODE);
        Actor office = new Actor(8L, null, "Văn phòng", "19.", Role.OFFICE);
        Acting.run(office, () -> {
            assertThat(search.search("0912", 100)).isEmpty();
            assertThat(search.search("0912000118", 100)).isEmpty();
            assertThat(search.search("luc thi do 0912", 100))
                    .extracting(person -> person.id())
                    .isEqualTo(Acting.as(office, () -> search.search("luc thi do 0913", 100)).stream()
                            .map(person -> person.id())
                            .toList());
        });
        Acting.run(
                province,
                () -> assertThat(search.search("0912000118", 100))
                        .extracting(person -> person.id())
                        .contains(known));
    }

    @Test
    @DisplayName("người chuyển đi: xã cũ chuyển được sang xã khác, xã mới thấy hồ sơ, xã cũ thấy họ đã chuyển")
    void aFileFollowsThePerson() {
        long person = cast.person("Bế Văn Chuyển", 1992, Province.TAN_KHANH_CODE);
        Acting.run(
                commune,
                () -> persons.move(
                        person, new Residence(Province.NHA_LONG_CODE, Province.NHA_LONG, null, null, "xóm Bến", "")));
        Acting.run(
                neighbour,
                () -> assertThat(persons.get(person).residence().area()).isEqualTo(Province.NHA_LONG));
        Acting.run(commune, () -> assertThat(persons.find(person)).isEmpty());
    }
}
