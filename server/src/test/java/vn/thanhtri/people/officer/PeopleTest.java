package vn.thanhtri.people.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.people.agency.OfficeHolders;
import vn.thanhtri.people.person.Likeness;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.people.person.PersonEntry;
import vn.thanhtri.people.person.PersonSearch;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.people.person.Residence;
import vn.thanhtri.place.Validity;
import vn.thanhtri.test.DatabaseTest;

@DatabaseTest
@DisplayName("People of the register")
class PeopleTest {
    private static final LocalDate DAY = LocalDate.of(2021, 7, 28);
    private static final String TAN_KHANH = "19.173.05917.";
    private static final String NHA_LONG = "19.173.05938.";

    @Autowired
    private Persons persons;

    @Autowired
    private PersonSearch search;

    @Autowired
    private Agencies agencies;

    @Autowired
    private OfficeHolders holders;

    @Autowired
    private Officers officers;

    @Autowired
    private UserDetailsService signIn;

    @Test
    @DisplayName("are found without diacritics, by part of a telephone, sorted by given name")
    void search() {
        as(Actor.system(), () -> {
            persons.registerAll(List.of(
                    entry("Trần Đức Lượng", 1979, "0912 000 235", TAN_KHANH),
                    entry("Đỗ  Thị Lượng", 1990, "+84987654321", TAN_KHANH),
                    entry("Trần Văn An", 1960, "", NHA_LONG)));
            assertThat(search.search("duc luong", 10))
                    .extracting(Person::label)
                    .containsExactly("Trần Đức Lượng, 1979");
            assertThat(search.search("000235", 10)).extracting(Person::fullName).containsExactly("Trần Đức Lượng");
            assertThat(search.search("đo thi", 10))
                    .singleElement()
                    .satisfies(person -> assertThat(person.phones()).containsExactly("0987654321"));
            assertThat(search.search("tran", 10)).extracting(Person::fullName).startsWith("Trần Văn An");
        });
    }

    @Test
    @DisplayName("are seen only within the jurisdiction of who looks")
    void jurisdiction() {
        long id = Acting.as(Actor.system(), () -> persons.register(entry("Lý Văn Xa", 1970, "", NHA_LONG)));
        as(officer(NHA_LONG), () -> assertThat(persons.find(id)).isPresent());
        as(officer("19.173."), () -> assertThat(persons.find(id)).isPresent());
        as(officer(TAN_KHANH), () -> assertThat(persons.find(id)).isEmpty());
    }

    @Test
    @DisplayName("who look alike are pointed out with the reason")
    void duplicates() {
        as(Actor.system(), () -> {
            persons.register(entry("Hoàng Thị Bình", 1985, "0911222333", TAN_KHANH));
            assertThat(search.listLikelyDuplicates(entry("hoang thi binh", 1985, "", TAN_KHANH), 5))
                    .singleElement()
                    .satisfies(like -> assertThat(like.reasons()).containsExactly(Likeness.Reason.SAME_NAME_AND_YEAR));
            assertThat(search.listLikelyDuplicates(entry("Hoàng Thị Bính", null, "0911222333", TAN_KHANH), 5))
                    .singleElement()
                    .satisfies(like -> assertThat(like.reasons()).contains(Likeness.Reason.SAME_PHONE));
        });
    }

    @Test
    @DisplayName("with a year of birth in the future are refused with the field and what was expected")
    void badYear() {
        as(
                Actor.system(),
                () -> assertThatThrownBy(() -> persons.register(entry("Ngô Văn Mai", 3020, "", TAN_KHANH)))
                        .isInstanceOfSatisfying(RefusedException.class, refused -> {
                            assertThat(refused.refusal().field()).isEqualTo("bornYear");
                            assertThat(refused.refusal().numbers()).containsEntry("given", "3020");
                        }));
    }

    @Test
    @DisplayName("a move is a new residence and moves the person out of sight of the former commune")
    void move() {
        as(Actor.system(), () -> {
            long id = persons.register(entry("Vi Thị Chuyển", 1991, "", TAN_KHANH));
            persons.move(id, new Residence("05938", NHA_LONG, null, null, "xóm Bến", ""));
            assertThat(persons.get(id).residence().hamletName()).isEqualTo("xóm Bến");
            as(officer(TAN_KHANH), () -> assertThat(persons.find(id)).isEmpty());
        });
    }

    @Test
    @DisplayName("the agency that answers for a commune without a health station is that of the district")
    void standIn() {
        as(Actor.system(), () -> {
            long district = agency(AgencyKind.TRUNG_TAM_Y_TE, "Trung tâm Y tế Đại Từ", "171", "19.171.");
            long station = agency(AgencyKind.TRAM_Y_TE, "Trạm Y tế xã An Khánh", "05851", "19.171.05851.");
            assertThat(agencies.getFor(AgencyKind.TRAM_Y_TE, "19.171.05851.", DAY)
                            .id())
                    .isEqualTo(station);
            assertThat(agencies.getFor(AgencyKind.TRAM_Y_TE, "19.171.05000.", DAY)
                            .id())
                    .isEqualTo(district);
        });
    }

    @Test
    @DisplayName("no two hold one post on the same day; who held it on a day answers for that day")
    void oneHolder() {
        as(Actor.system(), () -> {
            long agency = agency(AgencyKind.UBND_XA, "UBND xã Nga My", "05956", "19.173.05956.");
            holders.appoint(agency, "Chủ tịch", true, "Lưu Văn Một", "", new Validity(null, DAY));
            holders.appoint(agency, "Chủ tịch", true, "Lưu Văn Hai", "", Validity.since(DAY));
            assertThat(holders.findHead(agency, DAY.minusDays(1)).orElseThrow().name())
                    .isEqualTo("Lưu Văn Một");
            assertThat(holders.findHead(agency, DAY).orElseThrow().name()).isEqualTo("Lưu Văn Hai");
            assertThatThrownBy(() -> holders.appoint(
                            agency, "Chủ tịch", true, "Lưu Văn Ba", "", Validity.since(DAY.plusDays(3))))
                    .isInstanceOf(DataIntegrityViolationException.class);
        });
    }

    @Test
    @DisplayName(
            "an account signs in as its officer, with an Argon2id hash; a password that is easily guessed is refused")
    void account() {
        long agency = Acting.as(
                Actor.system(), () -> agency(AgencyKind.TRAM_Y_TE, "Trạm Y tế xã Úc Kỳ", "05950", "19.173.05950."));
        as(
                Actor.system(),
                () -> officers.open(
                        "TramYTe.UcKy", "mua-thu-la-vang", "Nông Thị Kỳ", Role.OFFICER, agency, "19.173.05950."));
        assertThat(signIn.loadUserByUsername("tramyte.ucky").getPassword()).startsWith("$argon2id$");
        as(Actor.system(), () -> {
            for (String weak :
                    List.of("ngan", "12345678", "Mật Khẩu 123", "password2021", "aaaaaaaaaa", "xtramyte.haix")) {
                assertThatThrownBy(() -> officers.open(
                                "tramyte.hai", weak, "Nông Thị Hai", Role.OFFICER, agency, "19.173.05950."))
                        .as(weak)
                        .isInstanceOfSatisfying(
                                RefusedException.class,
                                refused -> assertThat(refused.refusal().field()).isEqualTo("password"));
            }
        });
    }

    private long agency(AgencyKind kind, String name, String unit, String area) {
        return agencies.register(new AgencyEntry(kind, name, name, unit, area, null, "", Validity.ALWAYS));
    }

    private static PersonEntry entry(
            String name, @org.jspecify.annotations.Nullable Integer year, String phone, String area) {
        String commune = area.substring(area.length() - 6, area.length() - 1);
        return new PersonEntry(
                name, year, null, "", "", List.of(phone), new Residence(commune, area, null, null, "", ""));
    }

    private static Actor officer(String area) {
        return new Actor(1L, 1L, "cán bộ thử", area, Role.OFFICER);
    }

    private static void as(Actor actor, Runnable work) {
        Acting.run(actor, work);
    }
}
