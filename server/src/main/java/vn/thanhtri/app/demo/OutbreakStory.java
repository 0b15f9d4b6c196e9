package vn.thanhtri.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.tracing.SettingKind;
import vn.thanhtri.tracing.cases.CaseFinding;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.ConfirmCase;
import vn.thanhtri.tracing.cases.FoundIn;
import vn.thanhtri.tracing.cases.OpenOutbreak;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.cases.Source;
import vn.thanhtri.tracing.meeting.Attendance;
import vn.thanhtri.tracing.meeting.Encounters;
import vn.thanhtri.tracing.meeting.RecordEncounter;
import vn.thanhtri.tracing.meeting.RecordSetting;
import vn.thanhtri.tracing.meeting.Settings;

/** Puts the cases, meetings and gatherings of the story on the timetable. */
final class OutbreakStory {
    private static final Instant EARLIEST_MEETING = VietnamTime.at(java.time.LocalDateTime.parse("2021-07-22T16:00"));

    private final Story story;
    private final Crowd crowd;
    private final RandomGenerator random;
    private final Timetable timetable;
    private final Outbreaks outbreaks;
    private final Cases cases;
    private final CaseLearning learning;
    private final Settings settings;
    private final Encounters encounters;
    private final FieldWork work;
    private final Actor epidemiologist;
    private final StoryPeople people;
    private final Map<String, Long> caseNumbers = new HashMap<>();
    private final Map<String, Long> gatherings = new HashMap<>();
    private @Nullable Long outbreak;

    OutbreakStory(
            Story story,
            Crowd crowd,
            RandomGenerator random,
            Timetable timetable,
            Outbreaks outbreaks,
            Cases cases,
            CaseLearning learning,
            Settings settings,
            Encounters encounters,
            FieldWork work,
            Actor epidemiologist) {
        this.story = story;
        this.crowd = crowd;
        this.random = random;
        this.timetable = timetable;
        this.outbreaks = outbreaks;
        this.cases = cases;
        this.learning = learning;
        this.settings = settings;
        this.encounters = encounters;
        this.work = work;
        this.epidemiologist = epidemiologist;
        this.people = new StoryPeople(story, crowd, timetable, work, epidemiologist);
    }

    void plan() {
        Instant begin = VietnamTime.at(java.time.LocalDateTime.parse("2021-07-27T06:30"));
        timetable.at(
                begin,
                epidemiologist,
                () -> outbreak = outbreaks.open(
                        new OpenOutbreak("Ổ dịch Tân Khánh", "TK", "05917", java.time.LocalDate.parse("2021-07-27"))));
        for (Story.CaseRow row : story.cases()) {
            timetable.at(row.resultAt(), epidemiologist, () -> confirm(row));
        }
        for (Story.GatheringRow row : story.gatherings()) {
            timetable.at(row.told(), epidemiologist, () -> gather(row));
        }
        for (Story.PersonRow row : story.people()) {
            if (row.story().startsWith("contact-of:")) {
                String code = row.story().substring("contact-of:".length());
                Story.CaseRow of = story.cases().stream()
                        .filter(each -> each.code().equals(code))
                        .findFirst()
                        .orElseThrow();
                timetable.at(of.resultAt().plus(Duration.ofMinutes(95)), epidemiologist, () -> {
                    Crowd.Somebody person = people.get(row.key(), of.resultAt());
                    encounters.record(meeting(of, person, of.resultAt()));
                    work.found(List.of(person), 1, of.resultAt().plus(Duration.ofMinutes(95)));
                });
            }
        }
    }

    private void confirm(Story.CaseRow row) {
        Crowd.Somebody person = people.get(row.code(), row.resultAt());
        Instant isolated = row.found().equals("QUARANTINE")
                ? row.sampledAt().minus(Duration.ofHours(20))
                : row.resultAt().minus(Duration.ofMinutes(30));
        long number = cases.confirm(new ConfirmCase(
                Objects.requireNonNull(outbreak),
                person.id(),
                row.code(),
                new CaseFinding(
                        row.onset(),
                        row.sampledAt(),
                        row.resultAt(),
                        row.resultAt(),
                        FoundIn.valueOf(row.found()),
                        source(row),
                        isolated,
                        row.found().equals("QUARANTINE") ? "Khu cách ly số 2" : "Bệnh viện A")));
        caseNumbers.put(row.code(), number);
        learning.tell(number, row);
        cases.interview(number, row.resultAt(), "");
        for (int batch = 0; batch < 3; batch++) {
            int share = row.contacts() / 3 + (batch < row.contacts() % 3 ? 1 : 0);
            Instant told = row.resultAt().plus(Duration.ofMinutes(new int[] {110, 460, 1130}[batch]));
            if (share > 0) {
                timetable.at(told, epidemiologist, () -> nameContacts(row, share, told, isolated));
            }
        }
        timetable.at(
                row.resultAt().plus(Duration.ofHours(20)),
                epidemiologist,
                () -> cases.completeTracing(number, row.resultAt().plus(Duration.ofHours(20)), ""));
    }

    private void nameContacts(Story.CaseRow row, int share, Instant told, Instant isolated) {
        List<Crowd.Somebody> met = crowd.strangers(share, row.commune());
        encounters.recordAll(
                met.stream().map(each -> meeting(row, each, isolated)).toList());
        work.found(met, 1, told);
        spread(met, told);
    }

    private RecordEncounter meeting(Story.CaseRow row, Crowd.Somebody other, Instant latest) {
        Instant first = VietnamTime.at(row.onset().minusDays(3), LocalTime.of(7, 0));
        Instant from = first.isBefore(EARLIEST_MEETING) ? EARLIEST_MEETING : first;
        long minutes = Math.max(60, Duration.between(from, latest).toMinutes() - 30);
        Instant at = from.plus(Duration.ofMinutes(random.nextLong(minutes)));
        return new RecordEncounter(
                people.get(row.code(), latest).id(),
                other.id(),
                at,
                at.plus(Duration.ofMinutes(10 + random.nextInt(50))),
                "xóm " + row.hamlet(),
                "ca " + row.code());
    }

    private void gather(Story.GatheringRow row) {
        List<Attendance> there = new ArrayList<>();
        List<Crowd.Somebody> guests = new ArrayList<>();
        for (Story.AttendanceRow attendance : story.attendances()) {
            if (attendance.gathering().equals(row.key())) {
                Crowd.Somebody person = people.get(attendance.who(), row.told());
                there.add(new Attendance(person.id(), attendance.from(), attendance.to(), attendance.seat()));
                if (attendance.who().startsWith("P")) {
                    guests.add(person);
                }
            }
        }
        for (Crowd.Somebody guest : crowd.strangers(row.guests(), row.commune())) {
            there.add(Attendance.wholeTime(guest.id()));
            guests.add(guest);
        }
        gatherings.put(
                row.key(),
                settings.record(new RecordSetting(
                        SettingKind.valueOf(row.kind()),
                        row.name(),
                        row.place(),
                        row.commune(),
                        row.from(),
                        row.to(),
                        null,
                        outbreak,
                        there)));
        work.found(guests, 1, row.told());
        spread(guests, row.told());
    }

    // some hours later it is known whom the contacts live with, and whom some of those met since
    private void spread(List<Crowd.Somebody> contacts, Instant told) {
        Instant later = told.plus(Duration.ofMinutes(150));
        timetable.at(later, epidemiologist, () -> {
            List<Crowd.Somebody> families = crowd.families(contacts);
            work.found(families, 2, later);
            List<Crowd.Somebody> talkative =
                    families.stream().filter(each -> random.nextInt(6) == 0).toList();
            if (!talkative.isEmpty()) {
                Instant evening = later.plus(Duration.ofMinutes(330));
                timetable.at(evening, epidemiologist, () -> meetFurther(talkative, told, evening));
            }
        });
    }

    private void meetFurther(List<Crowd.Somebody> talkative, Instant told, Instant now) {
        List<RecordEncounter> meetings = new ArrayList<>();
        List<Crowd.Somebody> met = new ArrayList<>();
        for (Crowd.Somebody each : talkative) {
            Crowd.Somebody other = crowd.strangers(1, each.commune()).getFirst();
            met.add(other);
            Instant at = told.minus(Duration.ofMinutes(60 + random.nextInt(600)));
            meetings.add(new RecordEncounter(
                    each.id(), other.id(), at, at.plus(Duration.ofMinutes(25)), "xóm " + each.hamlet(), each.name()));
        }
        encounters.recordAll(meetings);
        work.found(met, 3, now);
    }

    private Source source(Story.CaseRow row) {
        if (row.source().startsWith("place:")) {
            return new Source.Imported(row.source().substring("place:".length()));
        }
        Long known = caseNumbers.get(row.source());
        if (known == null) {
            return new Source.Unknown();
        }
        Long shared = story.attendances().stream()
                .filter(each -> each.who().equals(row.code()))
                .map(each -> gatherings.get(each.gathering()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Source.OfCase(known, shared);
    }
}
