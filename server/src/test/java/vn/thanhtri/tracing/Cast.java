package vn.thanhtri.tracing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.people.person.PersonEntry;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.people.person.Residence;
import vn.thanhtri.place.Validity;
import vn.thanhtri.test.Province;
import vn.thanhtri.tracing.cases.CaseFinding;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.ConfirmCase;
import vn.thanhtri.tracing.cases.FoundIn;
import vn.thanhtri.tracing.cases.OpenOutbreak;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.cases.Source;
import vn.thanhtri.tracing.meeting.Attendance;
import vn.thanhtri.tracing.meeting.RecordSetting;
import vn.thanhtri.tracing.meeting.Settings;

/** The people and places of the tests: xã Tân Khánh and xã Nhã Lộng of huyện Phú Bình in the summer of 2021. All invented. */
@Component
public class Cast {
    public static final Actor CDC = new Actor(null, null, "Đinh Thu Hà", "19.", Role.EPIDEMIOLOGIST);
    public static final Actor TAN_KHANH_STATION =
            new Actor(null, null, "Trạm Y tế Tân Khánh", Province.TAN_KHANH, Role.OFFICER);

    private final Persons persons;
    private final Agencies agencies;
    private final Outbreaks outbreaks;
    private final Cases cases;
    private final Settings settings;
    private final Province province;
    private int opened;

    public Cast(
            Persons persons,
            Agencies agencies,
            Outbreaks outbreaks,
            Cases cases,
            Settings settings,
            Province province) {
        this.persons = persons;
        this.agencies = agencies;
        this.outbreaks = outbreaks;
        this.cases = cases;
        this.settings = settings;
        this.province = province;
    }

    public static void cdc(Runnable work) {
        Acting.run(CDC, work);
    }

    public void now(String local) {
        province.now(local);
    }

    public long person(String name, int born, String unitCode) {
        return Province.as(CDC, () -> persons.register(entry(name, born, unitCode, "0912000118")));
    }

    public List<Long> people(String name, int count, String unitCode) {
        List<PersonEntry> entries = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            entries.add(entry(name + " " + (char) ('A' + i / 26 % 26) + (char) ('a' + i % 26) + i, 1980, unitCode, ""));
        }
        return Province.as(CDC, () -> persons.registerAll(entries));
    }

    public static PersonEntry entry(String name, int born, String unitCode, String phone) {
        String area = Province.PHU_BINH + unitCode + ".";
        return new PersonEntry(
                name,
                born,
                null,
                "",
                "",
                phone.isEmpty() ? List.of() : List.of(phone),
                new Residence(unitCode, area, null, null, "xóm Kim Bảng", ""));
    }

    public long outbreak() {
        return Province.as(
                CDC,
                () -> outbreaks.open(new OpenOutbreak(
                        "Ổ dịch Tân Khánh",
                        "TK",
                        Province.TAN_KHANH_CODE,
                        LocalDate.of(2021, 7, 27).minusDays(opened++))));
    }

    public CaseFinding finding(@Nullable String onset, String sampled, String confirmed, Source source) {
        return new CaseFinding(
                onset == null ? null : LocalDate.parse(onset),
                Province.at(sampled),
                Province.at(confirmed),
                Province.at(confirmed),
                FoundIn.COMMUNITY,
                source,
                null,
                "");
    }

    /** A case with onset; confirmed a day after the sample. */
    public long confirm(long outbreak, long person, String onset, String sampled, String confirmed) {
        return Province.as(
                CDC,
                () -> cases.confirm(new ConfirmCase(
                        outbreak, person, null, finding(onset, sampled, confirmed, new Source.Unknown()))));
    }

    public long wedding(long outbreak, List<Attendance> guests) {
        return Province.as(
                CDC,
                () -> settings.record(new RecordSetting(
                        SettingKind.WEDDING,
                        "Đám cưới ở xóm Xúm",
                        "xã Nhã Lộng",
                        Province.NHA_LONG_CODE,
                        Province.at("2021-07-25T10:30"),
                        Province.at("2021-07-25T13:00"),
                        null,
                        outbreak,
                        guests)));
    }

    public long household(String name, List<Long> members) {
        return Province.as(
                CDC,
                () -> settings.record(new RecordSetting(
                        SettingKind.HOUSEHOLD,
                        name,
                        "xóm Kim Bảng",
                        Province.TAN_KHANH_CODE,
                        null,
                        null,
                        null,
                        null,
                        members.stream().map(Attendance::wholeTime).toList())));
    }

    /** The agencies of 2021: health stations and committees of both communes, health centre and committee of the district. */
    public void agencies() {
        Province.as(
                Actor.system(),
                () -> agencies.registerAll(List.of(
                        agency(
                                AgencyKind.TRAM_Y_TE,
                                "Trạm Y tế xã Tân Khánh",
                                Province.TAN_KHANH_CODE,
                                Province.TAN_KHANH),
                        agency(AgencyKind.UBND_XA, "UBND xã Tân Khánh", Province.TAN_KHANH_CODE, Province.TAN_KHANH),
                        agency(
                                AgencyKind.BAN_CHI_DAO,
                                "Ban Chỉ đạo xã Tân Khánh",
                                Province.TAN_KHANH_CODE,
                                Province.TAN_KHANH),
                        agency(AgencyKind.UBND_XA, "UBND xã Nhã Lộng", Province.NHA_LONG_CODE, Province.NHA_LONG),
                        agency(AgencyKind.TRUNG_TAM_Y_TE, "Trung tâm Y tế huyện Phú Bình", "173", Province.PHU_BINH),
                        agency(AgencyKind.UBND_HUYEN, "UBND huyện Phú Bình", "173", Province.PHU_BINH),
                        agency(AgencyKind.CDC_TINH, "CDC tỉnh Thái Nguyên", "19", "19."),
                        agency(AgencyKind.UBND_TINH, "UBND tỉnh Thái Nguyên", "19", "19."))));
    }

    private static AgencyEntry agency(AgencyKind kind, String name, String unit, String area) {
        return new AgencyEntry(kind, name, name, unit, area, null, "", Validity.ALWAYS);
    }
}
