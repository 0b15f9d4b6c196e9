package vn.thanhtri.tracing.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.agency.Recorders;
import vn.thanhtri.tracing.ContactPersonStore;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.Subjects;
import vn.thanhtri.tracing.TracingDuties;
import vn.thanhtri.tracing.TracingFact;

/** What is done for contacts: listed, found, decided on, told, sampled, visited. */
@Service
public class ContactActions {
    private static final int MOST_AT_ONCE = 20_000;

    private final Deeds deeds;
    private final ContactPersonStore persons;
    private final TracingDuties duties;
    private final Recorders recorders;
    private final Journal journal;
    private final Clock clock;

    ContactActions(
            Deeds deeds,
            ContactPersonStore persons,
            TracingDuties duties,
            Recorders recorders,
            Journal journal,
            Clock clock) {
        this.deeds = deeds;
        this.persons = persons;
        this.duties = duties;
        this.recorders = recorders;
        this.journal = journal;
        this.clock = clock;
    }

    /** Records the same act for one or many contacts. Returns the numbers in the order of the persons. */
    @Transactional
    @Asks(Verb.RECORD_ACT)
    public List<Long> record(RecordAction command) {
        return recordAll(List.of(command));
    }

    /** Different acts at once, e.g. a replay or an import; the duties are derived once. */
    @Transactional
    @Asks(Verb.RECORD_ACT)
    public List<Long> recordAll(List<RecordAction> commands) {
        commands.forEach(this::requireConsistent);
        Set<Long> people = new LinkedHashSet<>();
        commands.forEach(command -> people.addAll(command.persons()));
        Map<Long, String> areas = persons.areasOf(people);
        List<Fact> facts = new ArrayList<>();
        for (RecordAction command : commands) {
            for (long person : command.persons()) {
                facts.add(new Fact(
                        command.kind().traits().fact(),
                        new SubjectRef(Subjects.CONTACT, person),
                        command.at(),
                        areas.getOrDefault(person, ""),
                        Map.of("reference", command.reference(), "note", command.note())));
            }
        }
        List<Long> recorded = journal.appendAll(facts);
        List<ContactDeeds.NewDeed> rows = new ArrayList<>(facts.size());
        for (RecordAction command : commands) {
            for (long person : command.persons()) {
                rows.add(new ContactDeeds.NewDeed(
                        person,
                        command.kind(),
                        command.at(),
                        command.reference(),
                        command.note(),
                        null,
                        false,
                        areas.getOrDefault(person, ""),
                        recorded.get(rows.size())));
            }
        }
        List<Long> ids = deeds.insertAll(rows);
        duties.contacts(people);
        return ids;
    }

    private void requireConsistent(RecordAction command) {
        Refuse.when(command.persons().isEmpty(), "nobody", "persons");
        Refuse.when(command.persons().size() > MOST_AT_ONCE, "too-many", "persons", Map.of("most", "" + MOST_AT_ONCE));
        Refuse.future(command.at(), clock.instant(), "at");
        Refuse.when(
                command.kind().traits().numbered() && command.reference().isBlank(), "decision-number", "reference");
    }

    /** It was not done after all; the first entry stays in the file. */
    @Transactional
    @Asks(Verb.WITHDRAW_ACT)
    public void withdraw(long action, String reason) {
        Deed old = get(action);
        replace(old, old.at(), old.reference(), reason, true, reason);
    }

    /** It was done at another time, or under another number. Returns the number of what stands now. */
    @Transactional
    @Asks(Verb.RECORD_ACT)
    public long correct(long action, Instant at, String reference, String note, String reason) {
        Deed old = get(action);
        requireConsistent(new RecordAction(List.of(old.person()), old.kind(), at, reference, note));
        return replace(old, at, reference, note, false, reason);
    }

    private long replace(Deed old, Instant at, String reference, String note, boolean isVoid, String reason) {
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        String area = persons.areaOf(old.person());
        recorders.require(Verb.WITHDRAW_ACT, old.fact());
        long fact = journal.append(new Fact(
                isVoid ? TracingFact.ACTION_WITHDRAWN : TracingFact.ACTION_CORRECTED,
                new SubjectRef(Subjects.CONTACT, old.person()),
                clock.instant(),
                area,
                Map.of("kind", old.kind().name(), "at", old.at().toString(), "reason", reason)));
        long id = deeds.insertAll(List.of(new ContactDeeds.NewDeed(
                        old.person(), old.kind(), at, reference, note, old.id(), isVoid, area, fact)))
                .getFirst();
        duties.contacts(List.of(old.person()));
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<Deed> find(long action) {
        return deeds.find(action);
    }

    /** @throws vn.thanhtri.kernel.Found.Missing when none stands that the actor may see */
    @Transactional(readOnly = true)
    public Deed get(long action) {
        return Found.get(find(action), "action", action);
    }

    /** Of these persons, in order of time. */
    @Transactional(readOnly = true)
    public List<Deed> listOf(Collection<Long> personIds) {
        return deeds.listOf(personIds);
    }
}
