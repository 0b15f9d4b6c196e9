package vn.thanhtri.quarantine.stay;

import static vn.thanhtri.test.Province.at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.decision.Obligations;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.quarantine.schedule.QuarantineForm;
import vn.thanhtri.quarantine.schedule.QuarantineGroup;
import vn.thanhtri.test.Province;
import vn.thanhtri.tracing.Cast;
import vn.thanhtri.tracing.meeting.Attendance;

/** Guests of a wedding in xã Tân Khánh on 25 July whose groom fell ill, and their quarantine. All invented. */
@Component
public class KeptGuests {
    private static final LocalDate FOUND = LocalDate.of(2021, 7, 28);

    private final Cast cast;
    private final Province province;
    private final Agencies agencies;
    private final Stays stays;
    private final Decisions decisions;
    private final Obligations obligations;

    KeptGuests(
            Cast cast,
            Province province,
            Agencies agencies,
            Stays stays,
            Decisions decisions,
            Obligations obligations) {
        this.cast = cast;
        this.province = province;
        this.agencies = agencies;
        this.stays = stays;
        this.decisions = decisions;
        this.obligations = obligations;
    }

    /** Who answers in xã Tân Khánh, where a province of the tests has no communes' agencies. */
    public void seatCommune() {
        seat(AgencyKind.TRAM_Y_TE, "Trạm Y tế xã Tân Khánh");
        seat(AgencyKind.UBND_XA, "UBND xã Tân Khánh");
        seat(AgencyKind.BAN_CHI_DAO, "Ban Chỉ đạo xã Tân Khánh");
    }

    private void seat(AgencyKind kind, String name) {
        if (Province.as(Cast.CDC, () -> agencies.findAt(kind, Province.TAN_KHANH, Province.UNITS_OF))
                .isEmpty()) {
            province.seat(kind, name, Province.TAN_KHANH_CODE, Province.TAN_KHANH);
        }
    }

    /** @return the guests' numbers, each F1 since 27 July */
    public List<Long> guests(String name, int count) {
        cast.now("2021-07-28T06:00");
        long outbreak = cast.outbreak();
        long groom = cast.person(name + " Chú Rể", 1990, Province.TAN_KHANH_CODE);
        List<Long> guests = cast.people(name, count, Province.TAN_KHANH_CODE);
        List<Attendance> all = new ArrayList<>(List.of(Attendance.wholeTime(groom)));
        guests.forEach(guest -> all.add(Attendance.wholeTime(guest)));
        cast.wedding(outbreak, all);
        cast.confirm(outbreak, groom, "2021-07-26", "2021-07-27T08:00", "2021-07-27T20:00");
        return guests;
    }

    /** Held on 28 July at 5h30, decided at 5h50. */
    public long keep(long person, QuarantineForm form, String number) {
        return Province.as(Cast.CDC, () -> {
            long stay = stays.open(OpenStay.held(person, QuarantineGroup.F1, form, at("2021-07-28T05:30")));
            decisions.decide(List.of(stay), Paper.of(number, at("2021-07-28T05:50")));
            return stay;
        });
    }

    /** The next morning, when they have heard of the decision. */
    public void toldNextDay(long stay) {
        cast.now(FOUND.plusDays(1) + "T08:00");
        Cast.cdc(() -> stays.tell(List.of(stay), StepKind.TOLD_PERSON, at(FOUND.plusDays(1) + "T07:30")));
    }

    /** What is owed about it. @param kind {@code stay} or {@code quarantine-home} */
    public List<Obligation> owed(String kind, long stay) {
        return Province.as(Cast.CDC, () -> obligations.listAbout(new SubjectRef(kind, stay), 200));
    }
}
