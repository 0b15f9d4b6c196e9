package vn.thanhtri.tracing.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.References;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.person.Likeness;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.Subjects;
import vn.thanhtri.tracing.TracingFact;
import vn.thanhtri.tracing.cases.CaseFinding;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.cases.ReportCase;
import vn.thanhtri.tracing.definition.ClassStep;
import vn.thanhtri.tracing.file.PastedLineStore;
import vn.thanhtri.tracing.meeting.Attendance;
import vn.thanhtri.tracing.meeting.Encounters;
import vn.thanhtri.tracing.meeting.RecordEncounter;
import vn.thanhtri.tracing.meeting.Settings;

/** What officers enter by form: a person known or new, with the meeting or case that makes them one of an outbreak. */
@Service
public class ContactEntry {
    private final EnteredPersons people;
    private final Outbreaks outbreaks;
    private final Cases cases;
    private final Encounters encounters;
    private final Settings settings;
    private final PastedLineStore pasted;
    private final References references;
    private final Journal journal;
    private final Clock clock;

    ContactEntry(
            EnteredPersons people,
            Outbreaks outbreaks,
            Cases cases,
            Encounters encounters,
            Settings settings,
            PastedLineStore pasted,
            References references,
            Journal journal,
            Clock clock) {
        this.people = people;
        this.outbreaks = outbreaks;
        this.cases = cases;
        this.encounters = encounters;
        this.settings = settings;
        this.pasted = pasted;
        this.references = references;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Somebody known by number, or new by name.
     *
     * @param person null for somebody new
     * @param born a year, or a day as 02/03/1979; may be empty
     * @param unit commune of a new person by code or words, another province, or {@code nước ngoài}; empty while nobody knows
     * @param unitField the field in which it was typed
     */
    public record Who(
            @Nullable Long person,
            String name,
            String born,
            String sex,
            String citizenNumber,
            List<String> phones,
            String unit,
            String unitField,
            String hamlet,
            String address) {}

    /** Where contacts met: a gathering of the outbreak, or a case at some time. */
    public record Meeting(
            @Nullable Long setting,
            @Nullable Long personCase,
            @Nullable Instant from,
            @Nullable Instant to,
            String place) {
        /** The same on another day. */
        Meeting on(LocalDate day, Instant now) {
            Instant[] hours = PastedCells.hoursOn(day, from, to, now);
            return new Meeting(setting, personCase, hours[0], hours[1], place);
        }
    }

    /**
     * A line of a list with who it is.
     *
     * @param who null for a line that is kept open, or about nobody
     * @param meeting where and when this one met
     * @param nobody a title or a place: kept too, and settled at once
     */
    public record Line(String raw, @Nullable Who who, Meeting meeting, boolean nobody) {}

    @Transactional
    @Asks(Verb.CONFIRM_CASE)
    public long confirm(long outbreak, Who who, CaseFinding finding, ClassStep first) {
        return cases.report(new ReportCase(outbreak, people.register(outbreak, who), null, finding, first, false));
    }

    /**
     * What was entered.
     *
     * @param kind of the records, as {@code web.amend} names it; empty for none
     * @param records numbers of the presences or meetings
     */
    public record Entered(List<Long> persons, String kind, List<Long> records) {
        public long person() {
            return persons.getFirst();
        }
    }

    /** Enters one contact with the meeting. */
    @Transactional
    @Asks(Verb.RECORD_MEETING)
    public Entered meet(long outbreak, Who who, Meeting meeting) {
        return join(List.of(new Met(people.register(outbreak, who), meeting)), meeting);
    }

    private record Met(long person, Meeting meeting) {}

    /** Enters a list; a line that could not be read is kept. */
    @Transactional
    @Asks(Verb.RECORD_MEETING)
    public Entered enterAll(long outbreak, List<Line> lines, Meeting meeting) {
        List<Met> met = new ArrayList<>();
        for (Line line : lines) {
            Who who = line.who();
            if (who == null) {
                keep(outbreak, line);
            } else {
                long person = people.register(outbreak, who);
                keepWords(outbreak, line, person);
                met.add(new Met(person, line.meeting()));
            }
        }
        return met.isEmpty() ? new Entered(List.of(), "", List.of()) : join(met, meeting);
    }

    private Entered join(List<Met> all, Meeting meeting) {
        Long setting = meeting.setting();
        Long personCase = meeting.personCase();
        List<Long> persons = all.stream().map(Met::person).toList();
        if (setting != null) {
            List<Attendance> there = all.stream()
                    .map(met -> new Attendance(
                            met.person(),
                            met.meeting().from(),
                            met.meeting().to(),
                            met.meeting().place()))
                    .toList();
            return new Entered(persons, "presence", settings.attend(setting, there));
        }
        if (personCase == null) {
            throw Refusal.ofField("tracing.refusal.meeting-missing", "meeting", Map.of())
                    .asException();
        }
        PersonCase known = cases.get(personCase);
        List<RecordEncounter> meetings = new ArrayList<>();
        for (Met met : all) {
            Instant from = met.meeting().from();
            if (from == null) {
                throw Refusal.ofField("tracing.refusal.time-missing", "from", Map.of())
                        .asException();
            }
            meetings.add(new RecordEncounter(
                    known.person(),
                    met.person(),
                    from,
                    met.meeting().to(),
                    met.meeting().place(),
                    known.code()));
        }
        return new Entered(persons, "meeting", encounters.recordAll(meetings));
    }

    /** What no field took stays with who it was said of. */
    private void keepWords(long outbreak, Line line, long person) {
        journal.append(new Fact(
                TracingFact.LINE_ENTERED,
                new SubjectRef(Subjects.OUTBREAK, outbreak),
                clock.instant(),
                outbreaks.get(outbreak).area(),
                Map.of("line", line.raw(), "person", person)));
    }

    private void keep(long outbreak, Line line) {
        String area = outbreaks.get(outbreak).area();
        Instant now = clock.instant();
        SubjectRef subject = new SubjectRef(Subjects.OUTBREAK, outbreak);
        long fact = journal.append(new Fact(TracingFact.LINE_NOT_READ, subject, now, area, Map.of("line", line.raw())));
        long kept = pasted.insertUnread(outbreak, line.raw(), line.nobody() ? "nobody" : "name", area, fact);
        if (line.nobody()) {
            long settled = journal.append(
                    new Fact(TracingFact.LINE_SETTLED, subject, now, area, Map.of("line", kept, "how", "nobody")));
            pasted.settle(kept, now, "nobody", area, settled);
        }
    }

    /** Somebody entered the line by hand, or found that it means nobody. */
    @Transactional
    @Asks(Verb.RECORD_MEETING)
    public void settle(long outbreak, long line, String how) {
        Refuse.when(how.isBlank(), "reason-missing", "how");
        references.require("tracing.unread_line", line);
        String area = outbreaks.get(outbreak).area();
        Instant now = clock.instant();
        long fact = journal.append(new Fact(
                TracingFact.LINE_SETTLED,
                new SubjectRef(Subjects.OUTBREAK, outbreak),
                now,
                area,
                Map.of("line", line, "how", how)));
        pasted.settle(line, now, how, area, fact);
    }

    /** Who may be the same as somebody about to be entered; a commune that is not clear yet counts as unknown. */
    @Transactional(readOnly = true)
    public List<Likeness> listLikely(long outbreak, Who who) {
        return people.listLikely(outbreak, who);
    }

    /** A line of a list of cases that could not be entered: it stays open with its words. */
    @Transactional
    @Asks(Verb.RECORD_MEETING)
    public void keepOpen(long outbreak, String raw) {
        if (!pasted.isKept(outbreak, raw)) {
            keep(outbreak, new Line(raw, null, new Meeting(null, null, null, null, ""), false));
        }
    }
}
