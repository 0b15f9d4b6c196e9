package vn.thanhtri.tracing.entry;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.person.Likeness;
import vn.thanhtri.people.person.PersonEntry;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.people.person.Residence;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.Units;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.Subjects;
import vn.thanhtri.tracing.cases.CaseFinding;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.ConfirmCase;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.file.PastedLineStore;
import vn.thanhtri.tracing.meeting.Attendance;
import vn.thanhtri.tracing.meeting.Encounters;
import vn.thanhtri.tracing.meeting.RecordEncounter;
import vn.thanhtri.tracing.meeting.Settings;

/** What officers enter by form: a person known or new, with the meeting or case that makes them one of an outbreak. */
@Service
public class ContactEntry {
    private static final int LIKELY = 3;

    private final Persons persons;
    private final Units units;
    private final Outbreaks outbreaks;
    private final Cases cases;
    private final Encounters encounters;
    private final Settings settings;
    private final PastedLineStore pasted;
    private final Journal journal;
    private final Clock clock;

    ContactEntry(
            Persons persons,
            Units units,
            Outbreaks outbreaks,
            Cases cases,
            Encounters encounters,
            Settings settings,
            PastedLineStore pasted,
            Journal journal,
            Clock clock) {
        this.persons = persons;
        this.units = units;
        this.outbreaks = outbreaks;
        this.cases = cases;
        this.encounters = encounters;
        this.settings = settings;
        this.pasted = pasted;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Somebody known by number, or new by name.
     *
     * @param person null for somebody new
     * @param unitCode commune of a new person; empty while nobody knows
     */
    public record Who(
            @Nullable Long person, String name, @Nullable Integer born, String unitCode, String hamlet, String phone) {}

    /** Where contacts met: a gathering of the outbreak, or a case at some time. */
    public record Meeting(
            @Nullable Long setting,
            @Nullable Long personCase,
            @Nullable Instant from,
            @Nullable Instant to,
            String place) {}

    /** A line of a pasted list with who it is; {@code who} null for a line that nobody could read. */
    public record Line(String raw, @Nullable Who who) {}

    @Transactional
    @Asks(Verb.CONFIRM_CASE)
    public long confirm(long outbreak, Who who, CaseFinding finding) {
        return cases.confirm(new ConfirmCase(outbreak, register(outbreak, who), null, finding));
    }

    /** Enters one contact with the meeting; returns the person's number. */
    @Transactional
    @Asks(Verb.RECORD_MEETING)
    public long meet(long outbreak, Who who, Meeting meeting) {
        long person = register(outbreak, who);
        join(List.of(person), meeting);
        return person;
    }

    /** Enters a list; a line that could not be read is kept. Returns the numbers of the persons. */
    @Transactional
    @Asks(Verb.RECORD_MEETING)
    public List<Long> enterAll(long outbreak, List<Line> lines, Meeting meeting) {
        List<Long> people = new ArrayList<>();
        for (Line line : lines) {
            Who who = line.who();
            if (who == null) {
                keepUnread(outbreak, line.raw());
            } else {
                people.add(register(outbreak, who));
            }
        }
        if (!people.isEmpty()) {
            join(people, meeting);
        }
        return people;
    }

    private void join(List<Long> people, Meeting meeting) {
        Long setting = meeting.setting();
        Long personCase = meeting.personCase();
        if (setting != null) {
            settings.attend(
                    setting,
                    people.stream()
                            .map(person -> new Attendance(person, meeting.from(), meeting.to(), meeting.place()))
                            .toList());
            return;
        }
        Refuse.when(personCase == null, "meeting-missing", "meeting");
        Instant from = meeting.from();
        Refuse.when(from == null, "time-missing", "from");
        if (personCase != null && from != null) {
            PersonCase met = cases.get(personCase);
            encounters.recordAll(people.stream()
                    .map(person ->
                            new RecordEncounter(met.person(), person, from, meeting.to(), meeting.place(), met.code()))
                    .toList());
        }
    }

    private void keepUnread(long outbreak, String line) {
        String area = outbreaks.get(outbreak).area();
        long fact = journal.append(new Fact(
                "LineNotRead",
                new SubjectRef(Subjects.OUTBREAK, outbreak),
                clock.instant(),
                area,
                Map.of("line", line)));
        pasted.insertUnread(outbreak, line, "name", area, fact);
    }

    /** Somebody entered the line by hand, or found that it means nobody. */
    @Transactional
    @Asks(Verb.RECORD_MEETING)
    public void settle(long outbreak, long line, String how) {
        Refuse.when(how.isBlank(), "reason-missing", "how");
        String area = outbreaks.get(outbreak).area();
        Instant now = clock.instant();
        long fact = journal.append(new Fact(
                "LineSettled",
                new SubjectRef(Subjects.OUTBREAK, outbreak),
                now,
                area,
                Map.of("line", line, "how", how)));
        pasted.settle(line, now, how, area, fact);
    }

    /** Who may be the same as somebody about to be entered. */
    @Transactional(readOnly = true)
    public List<Likeness> listLikely(long outbreak, Who who) {
        return persons.listLikelyDuplicates(entry(outbreak, who), LIKELY);
    }

    private long register(long outbreak, Who who) {
        Long known = who.person();
        return known == null
                ? persons.register(entry(outbreak, who))
                : persons.get(known).id();
    }

    private PersonEntry entry(long outbreak, Who who) {
        return new PersonEntry(
                who.name(),
                who.born(),
                null,
                "",
                "",
                who.phone().isBlank() ? List.of() : List.of(who.phone()),
                residence(outbreak, who));
    }

    private Residence residence(long outbreak, Who who) {
        if (who.unitCode().isBlank()) {
            return Residence.unknown(outbreaks.get(outbreak).area());
        }
        Unit unit = units.findOn(who.unitCode().strip(), VietnamTime.dayOf(clock.instant()))
                .orElse(null);
        Refuse.when(unit == null, "unit-unknown", "unitCode", Map.of("code", who.unitCode()));
        if (unit == null) {
            throw new Found.Missing("unit", who.unitCode());
        }
        return new Residence(unit.code(), unit.area(), null, null, who.hamlet(), "");
    }
}
