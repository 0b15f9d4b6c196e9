package vn.thanhtri.people.merge;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalKind;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.PeopleFact;
import vn.thanhtri.people.merge.PersonMerge.Field;
import vn.thanhtri.people.merge.PersonRecords.Conflict;
import vn.thanhtri.people.merge.PersonRecords.Holding;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.people.person.PersonChanged;
import vn.thanhtri.people.person.PersonCorrections;
import vn.thanhtri.people.person.Persons;

/**
 * Two numbers that are one person become one, and can be parted again exactly: no row is lost, the merged number leads to the
 * surviving one.
 */
@Service
public class PersonMerges {
    private static final int MOST = 1_000;

    private final Persons persons;
    private final MergeStore merges;
    private final ObjectProvider<PersonRecords> records;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonMerges(
            Persons persons,
            MergeStore merges,
            ObjectProvider<PersonRecords> records,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.persons = persons;
        this.merges = merges;
        this.records = records;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param moving what goes over to the survivor
     * @param conflicts what does not fit
     * @param differing what the two say differently
     * @param suggested what the survivor does not know and the merged one does
     */
    public record Preview(
            Person merged,
            Person survivor,
            List<Holding> moving,
            List<Conflict> conflicts,
            Set<Field> differing,
            Set<Field> suggested) {
        public boolean isForbidden() {
            return conflicts.stream().anyMatch(Conflict::forbids);
        }
    }

    @Transactional(readOnly = true)
    public Preview preview(long merged, long survivor) {
        Person gone = alone(merged);
        Person stays = alone(survivor);
        refuseWhen(gone.id() == stays.id(), "merge-oneself", "other", Map.of());
        List<Holding> moving = new ArrayList<>();
        long phones = gone.phones().stream()
                .filter(phone -> !stays.phones().contains(phone))
                .count();
        if (phones > 0) {
            moving.add(new Holding("phones", phones));
        }
        List<Conflict> conflicts = new ArrayList<>();
        if (MergedPerson.differ(gone.citizenNumber(), stays.citizenNumber())) {
            conflicts.add(new Conflict("people.conflict.citizen-number", Map.of(), false));
        }
        records.stream().forEach(each -> {
            moving.addAll(each.listHoldings(merged));
            conflicts.addAll(each.listConflicts(merged, survivor));
        });
        return new Preview(
                gone,
                stays,
                moving,
                conflicts,
                MergedPerson.differing(gone, stays),
                MergedPerson.suggested(gone, stays));
    }

    /** Returns the number of the merging, by which it can be parted. */
    @Transactional
    @Asks(Verb.CORRECT_PERSON)
    public long merge(long merged, long survivor, Set<Field> taken, String reason) {
        PersonCorrections.requireReason(reason);
        Preview seen = preview(merged, survivor);
        seen.conflicts().stream().filter(Conflict::forbids).findFirst().ifPresent(conflict -> {
            throw Refusal.ofField(conflict.key(), "other", conflict.values()).asException();
        });
        Person before = seen.survivor();
        String area = before.residence().area();
        long fact =
                append(PeopleFact.PERSON_MERGED, survivor, area, Map.of("merged", merged, "reason", reason.strip()));
        PersonRecords.Move move = new PersonRecords.Move(merged, survivor, fact, reason.strip());
        records.stream().forEach(each -> each.merge(move));
        refuseWhen(!merges.lead(merged, survivor), "merged-already", "other", Map.of());
        long id = merges.insert(merged, survivor, taken, before, reason.strip(), null, fact, area);
        persons.rewrite(MergedPerson.mixed(before, seen.merged(), taken));
        append(PeopleFact.PERSON_MERGED_INTO, merged, seen.merged().residence().area(), Map.of("into", survivor));
        return id;
    }

    /** They were two after all: each has again what was theirs. */
    @Transactional
    @Asks(Verb.CORRECT_PERSON)
    public void part(long merge, String reason) {
        PersonCorrections.requireReason(reason);
        PersonMerge known = Found.get(merges.find(merge), "merging", merge + " stands");
        Person merged = raw(known.merged());
        Person now = alone(known.survivor());
        String area = now.residence().area();
        long fact = append(
                PeopleFact.PERSON_PARTED,
                known.survivor(),
                area,
                Map.of("parted", known.merged(), "reason", reason.strip()));
        PersonRecords.Move move = new PersonRecords.Move(known.merged(), known.survivor(), fact, reason.strip());
        merges.insert(known.merged(), known.survivor(), known.taken(), now, reason.strip(), merge, fact, area);
        persons.rewrite(MergedPerson.restored(now, merged, known));
        merges.release(known.merged(), known.survivor());
        records.stream().forEach(each -> each.part(move, known.fact()));
        append(
                PeopleFact.PERSON_PARTED_FROM,
                known.merged(),
                merged.residence().area(),
                Map.of("from", known.survivor()));
        events.publishEvent(new PersonChanged(merged.id(), merged.residence().area()));
    }

    /** Who was merged into this person, the newest first. */
    @Transactional(readOnly = true)
    public List<PersonMerge> listInto(long survivor) {
        return Rows.whole(MOST, merges.listInto(survivor, MOST + 1));
    }

    private Person alone(long id) {
        Person person = raw(id);
        long now = persons.get(id).id();
        refuseWhen(now != id, "merged", "person", Map.of("person", person.label(), "now", String.valueOf(now)));
        return person;
    }

    private Person raw(long id) {
        return Found.get(persons.list(List.of(id)).stream().findFirst(), "person", id);
    }

    private long append(JournalKind kind, long person, String area, Map<String, ?> payload) {
        return journal.append(new Fact(kind, new SubjectRef(Persons.KIND, person), clock.instant(), area, payload));
    }

    private static void refuseWhen(boolean refused, String code, String field, Map<String, String> values) {
        if (refused) {
            throw Refusal.ofField("people.refusal." + code, field, values).asException();
        }
    }
}
