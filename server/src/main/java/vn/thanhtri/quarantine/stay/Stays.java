package vn.thanhtri.quarantine.stay;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.thanhtri.obligation.ledger.ObligationEngine;
import vn.thanhtri.quarantine.QuarantineDeed;
import vn.thanhtri.quarantine.QuarantineFact;
import vn.thanhtri.quarantine.schedule.QuarantineForm;
import vn.thanhtri.tracing.ContactPersonStore;
import vn.thanhtri.tracing.contact.ContactActions;
import vn.thanhtri.tracing.contact.RecordAction;

/** Who is kept: held, listed, told, away and back; what happens between the papers. */
@Service
public class Stays {
    /** Kind of a stay in {@link SubjectRef}. */
    public static final String KIND = "stay";

    private final StayStore store;
    private final ContactPersonStore persons;
    private final ContactActions actions;
    private final ObligationEngine engine;
    private final Journal journal;
    private final Clock clock;

    Stays(
            StayStore store,
            ContactPersonStore persons,
            ContactActions actions,
            ObligationEngine engine,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.persons = persons;
        this.actions = actions;
        this.engine = engine;
        this.journal = journal;
        this.clock = clock;
    }

    /** Somebody is to be kept; a second running stay of the same person is refused. Returns its number. */
    @Transactional
    @Asks(Verb.QUARANTINE_PERSON)
    public long open(OpenStay told) {
        Instant now = clock.instant();
        String area = persons.areaOf(told.person());
        Refuse.future(told.detectedAt(), now, "detectedAt");
        Refuse.future(told.heldAt(), now, "heldAt");
        Instant held = told.heldAt();
        Refuse.before(held, told.detectedAt(), "hold-before-detection", "heldAt");
        LocalDate arrived = told.arrivedOn();
        Refuse.when(told.group().isContact() && arrived != null, "contact-counts-from-exposure", "arrivedOn");
        Refuse.when(!told.group().isContact() && arrived == null, "arrival-missing", "arrivedOn");
        Refuse.when(
                arrived != null && arrived.isAfter(VietnamTime.dayOf(now)),
                "arrival-ahead",
                "arrivedOn",
                Map.of("day", String.valueOf(arrived)));
        List<Long> running = store.runningOf(List.of(told.person()));
        Refuse.when(!running.isEmpty(), "kept-already", "person", Map.of("stay", running.toString()));
        long fact = journal.append(new Fact(
                QuarantineFact.STAY_OPENED,
                new SubjectRef("contact", told.person()),
                told.detectedAt(),
                area,
                Map.of("group", told.group().name(), "form", told.form().name())));
        long id = store.insert(told, told.detectedAt(), fact, area);
        engine.touch(KIND, List.of(id));
        return id;
    }

    /** These are entered on the list of the health station. */
    @Transactional
    @Asks(Verb.QUARANTINE_PERSON)
    public void list(Collection<Long> ids, Instant at) {
        List<Stay> stays = running(ids);
        stays.forEach(stay -> Refuse.before(at, stay.detectedAt(), "list-before-detection", "at"));
        record(stays, StepKind.LISTED, at, "");
        deed(stays, QuarantineDeed.LISTED, at, "");
    }

    /** Somebody was told of the decision; when person, police and hamlet all were, the notice to a contact is done. */
    @Transactional
    @Asks(Verb.QUARANTINE_PERSON)
    public void tell(Collection<Long> ids, StepKind whom, Instant at) {
        Refuse.when(!whom.name().startsWith("TOLD_"), "not-a-notice", "whom", Map.of("given", whom.name()));
        List<Stay> stays = running(ids);
        for (Stay stay : stays) {
            Step decided = Refuse.needs(stay.last(StepKind.DECIDED), "not-decided", "stay", stay);
            Refuse.before(at, decided.at(), "told-before-decision", "at");
        }
        record(stays, whom, at, "");
        List<Stay> told = list(ids).stream().filter(Notices::isComplete).toList();
        if (!told.isEmpty()) {
            deed(told, QuarantineDeed.NOTIFIED, at, "");
        }
    }

    /** Somebody does not comply, got away, came back, fell ill, died. Death ends the stay. */
    @Transactional
    @Asks(Verb.QUARANTINE_PERSON)
    public void report(long id, StepKind incident, Instant at, String note) {
        Refuse.when(!StepKind.INCIDENTS.contains(incident), "no-incident", "kind", Map.of("given", incident.name()));
        Refuse.when(note.isBlank(), "note-missing", "note");
        List<Stay> stays = running(List.of(id));
        Refuse.when(incident == StepKind.BACK && !stays.getFirst().isAway(), "not-away", "kind");
        record(stays, incident, at, note.strip());
        if (incident == StepKind.DIED) {
            end(stays.getFirst(), at);
        }
    }

    @Transactional(readOnly = true)
    public Stay get(long id) {
        return Found.get(find(id), "stay", id);
    }

    @Transactional(readOnly = true)
    public Optional<Stay> find(long id) {
        return store.list(List.of(id)).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public List<Stay> list(Collection<Long> ids) {
        return store.list(ids);
    }

    @Transactional(readOnly = true)
    public List<Long> listOf(long person) {
        return store.listOf(person);
    }

    @Transactional(readOnly = true)
    public List<Long> listRunningOf(Collection<Long> persons) {
        return store.runningOf(persons);
    }

    /** All stays of these persons, those that ended too: what is known of a person moves them. */
    @Transactional(readOnly = true)
    public List<Long> listFollowing(Collection<Long> people) {
        return store.followedBy(people);
    }

    /** Who is held and about whom nobody has decided yet, the longest first. */
    @Transactional(readOnly = true)
    public List<Long> listHeld(String area, int most) {
        return store.held(area, most);
    }

    /** Locked, so that what is asked of them is still true when it is written. Refused when one has ended. */
    public List<Stay> running(Collection<Long> ids) {
        Refuse.when(ids.isEmpty(), "nobody", "stays");
        store.lock(ids);
        List<Stay> stays = store.list(ids);
        for (long id : ids) {
            Stay stay = Found.get(stays.stream().filter(each -> each.id() == id).findFirst(), "stay", id);
            Refuse.when(!stay.runs(), "ended", "stay", Map.of("name", stay.label(), "at", Refuse.say(stay.to())));
        }
        return stays;
    }

    /** A step of each, that a capability beside records: admitted, moved, released. */
    public void record(
            List<Stay> stays,
            StepKind kind,
            Instant at,
            @Nullable Long decision,
            @Nullable Long agency,
            @Nullable QuarantineForm form,
            String note) {
        Refuse.future(at, clock.instant(), "at");
        for (Stay stay : stays) {
            Refuse.before(at, stay.from(), "before-the-stay", "at");
        }
        List<Fact> facts = new ArrayList<>();
        for (Stay stay : stays) {
            facts.add(new Fact(
                    kind.fact(),
                    new SubjectRef("contact", stay.person()),
                    at,
                    stay.area(),
                    Map.of("stay", stay.id(), "step", kind.name(), "note", note)));
        }
        List<Long> recorded = journal.appendAll(facts);
        List<StayStore.NewStep> rows = new ArrayList<>();
        for (int i = 0; i < stays.size(); i++) {
            rows.add(new StayStore.NewStep(stays.get(i), kind, at, decision, agency, form, note, recorded.get(i)));
        }
        store.addSteps(rows);
        engine.touch(KIND, stays.stream().map(Stay::id).toList());
    }

    void record(List<Stay> stays, StepKind kind, Instant at, String note) {
        record(stays, kind, at, null, null, null, note);
    }

    /** The duties end with the end. */
    void end(Stay stay, Instant at) {
        Refuse.before(at, stay.from(), "end-before-start", "at");
        store.end(stay.id(), at);
        engine.touch(KIND, List.of(stay.id()));
    }

    /** What a contact's own duties ask for is done by the same act. */
    void deed(List<Stay> stays, QuarantineDeed kind, Instant at, String number) {
        List<Long> contacts = stays.stream()
                .filter(stay -> stay.group().isContact())
                .map(Stay::person)
                .toList();
        if (!contacts.isEmpty()) {
            actions.record(new RecordAction(contacts, kind, at, number, ""));
        }
    }
}
