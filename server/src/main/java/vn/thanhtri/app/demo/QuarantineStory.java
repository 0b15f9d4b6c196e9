package vn.thanhtri.app.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.people.person.PersonEntry;
import vn.thanhtri.people.person.Residence;
import vn.thanhtri.quarantine.centre.CentreKind;
import vn.thanhtri.quarantine.centre.CheckAnswer;
import vn.thanhtri.quarantine.centre.CheckItem;
import vn.thanhtri.quarantine.centre.FurnishRoom;
import vn.thanhtri.quarantine.centre.HandoverKind;
import vn.thanhtri.quarantine.centre.OpenCentre;
import vn.thanhtri.quarantine.centre.SendPeople;
import vn.thanhtri.quarantine.schedule.QuarantineForm;
import vn.thanhtri.quarantine.schedule.QuarantineGroup;
import vn.thanhtri.quarantine.stay.OpenStay;
import vn.thanhtri.quarantine.stay.Paper;
import vn.thanhtri.quarantine.stay.StepKind;
import vn.thanhtri.testing.SampleDeed;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.contact.RecordAction;
import vn.thanhtri.tracing.meeting.RecordEncounter;

/**
 * Two centres and some homes: a room whose oldest cohort turns positive on day 17, a bus on its way, a hold that lapsed, a release that
 * waits for the commune.
 */
final class QuarantineStory {
    private static final String TAN_KHANH = "05917";
    private static final String PHU_BINH = "173";
    private static final String FIRST = "Khu cách ly tập trung số 1";
    private static final String SECOND = "Khu cách ly tập trung số 2";
    private static final int MATES = 5;

    private final QuarantineDesk desk;
    private final Timetable timetable;
    private final FieldWork work;
    private final InventedNames names;
    private final String home;
    private final Actor epidemiologist;
    private final List<Long> rooms = new ArrayList<>();
    private long firstAgency;
    private long secondAgency;
    private long first;
    private long second;
    private List<Long> old = List.of();
    private List<Long> mates = List.of();
    private List<Long> others = List.of();

    QuarantineStory(
            QuarantineDesk desk,
            Timetable timetable,
            FieldWork work,
            InventedNames names,
            String home,
            Actor epidemiologist) {
        this.desk = desk;
        this.timetable = timetable;
        this.work = work;
        this.names = names;
        this.home = home;
        this.epidemiologist = epidemiologist;
    }

    void plan() {
        timetable.at(at("2021-07-28T05:20"), Actor.system(), this::seat);
        then("2021-07-28T05:30", this::build);
        then("2021-07-28T07:30", this::meet);
        then("2021-07-28T10:20", this::admit);
        then("2021-07-30T09:00", this::keepAtHome);
        then("2021-08-02T16:00", this::askTheCommune);
        then("2021-08-05T09:44", this::turnPositive);
        then("2021-08-05T13:40", this::sendTheBus);
        then("2021-08-05T13:51", this::separateOne);
    }

    private void then(String at, Runnable what) {
        timetable.at(at(at), epidemiologist, what);
    }

    private static Instant at(String local) {
        return VietnamTime.at(LocalDateTime.parse(local));
    }

    private void seat() {
        firstAgency = desk.seat(FIRST, PHU_BINH);
        secondAgency = desk.seat(SECOND, PHU_BINH);
    }

    private void build() {
        first = desk.centres.open(
                new OpenCentre(FIRST, CentreKind.SCHOOL, PHU_BINH, "Trường Trung cấp nghề", firstAgency));
        second = desk.centres.open(
                new OpenCentre(SECOND, CentreKind.BARRACKS, PHU_BINH, "Trường Quân sự", secondAgency));
        for (int floor = 1; floor <= 3; floor++) {
            for (int room = 1; room <= 8; room++) {
                long made = desk.centres.furnish(new FurnishRoom(
                        second, floor, "" + floor + "0" + room, 6, "Tầng " + floor, FurnishRoom.Sexes.ANY));
                rooms.add(made);
            }
        }
        for (int room = 1; room <= 6; room++) {
            desk.centres.furnish(new FurnishRoom(first, 1, "1" + room, 4, "", FurnishRoom.Sexes.ANY));
        }
        for (CheckItem item : CheckItem.values()) {
            desk.centres.check(second, item, item == CheckItem.CAMERAS ? CheckAnswer.NO : CheckAnswer.YES, "");
        }
    }

    private void meet() {
        old = people(2);
        mates = people(MATES);
        others = people(18);
        long driver = personOf("TK01");
        long wife = personOf("TK02");
        List<RecordEncounter> meetings = new ArrayList<>();
        old.forEach(each -> meetings.add(meeting(driver, each, "2021-07-19T08:00", "ca TK01")));
        mates.forEach(each -> meetings.add(meeting(wife, each, "2021-07-25T07:10", "ca TK02")));
        others.forEach(each -> meetings.add(meeting(wife, each, "2021-07-25T16:30", "ca TK02")));
        desk.encounters.recordAll(meetings);
    }

    private RecordEncounter meeting(long ill, long other, String when, String told) {
        return new RecordEncounter(ill, other, at(when), at(when).plusSeconds(2_400), "quán nước xóm Kim Bảng", told);
    }

    private long personOf(String code) {
        return desk.cases.listOf(desk.outbreaks.list(1).getFirst().id(), 100, 0).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(PersonCase::person)
                .orElseThrow();
    }

    private List<Long> people(int count) {
        List<PersonEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(new PersonEntry(
                    names.next(i % 2 == 0 ? "F" : "M"),
                    1960 + i * 3 % 45,
                    null,
                    i % 2 == 0 ? "F" : "M",
                    "",
                    List.of(),
                    new Residence(TAN_KHANH, home, null, null, "xóm Kim Bảng", "")));
        }
        List<Long> ids = desk.persons.registerAll(entries);
        ids.forEach(work::leaveToOthers);
        return ids;
    }

    private void admit() {
        List<Long> all = new ArrayList<>(old);
        all.addAll(mates);
        all.addAll(others);
        List<Long> stays = all.stream()
                .map(each -> desk.stays.open(
                        OpenStay.held(each, QuarantineGroup.F1, QuarantineForm.CENTRE, at("2021-07-28T07:25"))))
                .toList();
        desk.stays.list(stays, at("2021-07-28T08:50"));
        desk.decisions.decide(stays, new Paper("418/QĐ-UBND", at("2021-07-28T09:40"), SECOND, ""));
        long sent = desk.handovers.send(arrival(stays, second, SECOND, "2021-07-28T10:08"));
        desk.handovers.receive(sent, stays, at("2021-07-28T10:15"), "");
        for (StepKind whom : List.of(StepKind.TOLD_PERSON, StepKind.TOLD_POLICE, StepKind.TOLD_HAMLET)) {
            desk.stays.tell(stays, whom, at("2021-07-28T10:20"));
        }
        for (int i = 0; i < stays.size(); i++) {
            int room = i == 1 ? 0 : i < 2 + MATES ? 11 : 1 + (i - 2 - MATES) / 6;
            desk.beds.admit(stays.get(i), rooms.get(room), at("2021-07-28T10:20"));
        }
        all.forEach(each -> sample(each, "2021-07-28T10:20", null));
    }

    private static SendPeople arrival(List<Long> stays, long centre, String to, String when) {
        return new SendPeople(
                HandoverKind.ARRIVAL, stays, null, centre, "Trạm Y tế xã Tân Khánh", to, "20B-xxx.07", at(when));
    }

    private void sample(long person, String taken, @Nullable String result) {
        desk.actions.record(RecordAction.of(person, SampleDeed.SAMPLED, at(taken)));
        if (result != null) {
            desk.actions.record(RecordAction.of(person, SampleDeed.NEGATIVE, at(result)));
        }
    }

    private void keepAtHome() {
        others.forEach(each -> desk.actions.record(RecordAction.of(each, SampleDeed.NEGATIVE, at("2021-07-29T07:00"))));
        mates.forEach(each -> desk.actions.record(RecordAction.of(each, SampleDeed.NEGATIVE, at("2021-07-29T07:00"))));
        old.forEach(each -> desk.actions.record(RecordAction.of(each, SampleDeed.NEGATIVE, at("2021-07-29T07:00"))));
        List<Long> atHome = people(3);
        desk.encounters.recordAll(atHome.stream()
                .map(each -> meeting(personOf("TK04"), each, "2021-07-26T07:00", "ca TK04"))
                .toList());
        List<Long> stays = atHome.stream()
                .map(each -> desk.stays.open(
                        OpenStay.held(each, QuarantineGroup.F1, QuarantineForm.HOME, at("2021-07-30T07:00"))))
                .toList();
        desk.stays.list(stays, at("2021-07-30T08:00"));
        desk.decisions.decide(stays, new Paper("431/QĐ-UBND", at("2021-07-30T08:40"), "tại nhà", ""));
    }

    private void askTheCommune() {
        old.forEach(each -> sample(each, "2021-08-02T08:00", "2021-08-02T15:30"));
        desk.returns.askReturn(running(old), at("2021-08-02T15:40"));
        desk.returns.commit(running(old).getLast(), at("2021-08-02T15:50"));
    }

    private List<Long> running(List<Long> people) {
        return desk.stays.listRunningOf(people);
    }

    /** Day 17 after the last contact outside. */
    private void turnPositive() {
        desk.actions.record(RecordAction.of(old.getFirst(), SampleDeed.SAMPLED, at("2021-08-04T15:00")));
        desk.positives.confirm(old.getFirst(), at("2021-08-05T09:44"));
    }

    private void sendTheBus() {
        List<Long> shift = people(8);
        desk.encounters.recordAll(shift.stream()
                .map(each -> meeting(personOf("TK17"), each, "2021-08-02T19:00", "ca TK17, ca đêm xưởng may"))
                .toList());
        List<Long> stays = shift.stream()
                .map(each -> desk.stays.open(
                        OpenStay.held(each, QuarantineGroup.F1, QuarantineForm.CENTRE, at("2021-08-05T11:00"))))
                .toList();
        desk.stays.list(stays, at("2021-08-05T11:40"));
        desk.decisions.decide(stays, new Paper("517/QĐ-UBND", at("2021-08-05T12:30"), FIRST, ""));
        desk.handovers.send(arrival(stays, first, FIRST, "2021-08-05T13:35"));
        long held = people(1).getFirst();
        desk.encounters.recordAll(List.of(meeting(personOf("TK17"), held, "2021-08-02T19:00", "ca TK17")));
        long lapsed =
                desk.stays.open(OpenStay.held(held, QuarantineGroup.F1, QuarantineForm.CENTRE, at("2021-08-05T06:30")));
        desk.stays.list(List.of(lapsed), at("2021-08-05T08:10"));
    }

    private void separateOne() {
        desk.beds.move(
                running(mates).getFirst(), rooms.get(15), at("2021-08-05T13:51"), "tách khỏi phòng có ca dương tính");
    }
}
