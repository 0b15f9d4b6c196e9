package vn.thanhtri.tracing.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalKind;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.References;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.tiers.FactKind;
import vn.thanhtri.tracing.ContactPersonStore;
import vn.thanhtri.tracing.RecordedStore;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.TracingFact;
import vn.thanhtri.tracing.tier.FactChange;
import vn.thanhtri.tracing.tier.TierKeeper;

/** Who is kept apart from whom: while isolated in one setting a person is present in no other. */
@Service
public class Isolations {
    private final IsolationStore store;
    private final PresenceStore presences;
    private final ContactPersonStore persons;
    private final TierKeeper tiers;
    private final RecordedStore recorded;
    private final References references;
    private final Journal journal;
    private final Clock clock;

    Isolations(
            IsolationStore store,
            PresenceStore presences,
            ContactPersonStore persons,
            TierKeeper tiers,
            RecordedStore recorded,
            References references,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.presences = presences;
        this.persons = persons;
        this.tiers = tiers;
        this.recorded = recorded;
        this.references = references;
        this.journal = journal;
        this.clock = clock;
    }

    /** Isolates somebody; in a setting they are then present. Returns the number of the isolation. */
    @Transactional
    @Asks(Verb.ISOLATE_PERSON)
    public long isolate(IsolatePerson command) {
        return tiers.change(change -> {
            Instant to = command.to();
            requireConsistent(command);
            String area = persons.areaOf(command.person());
            references.require("tracing.setting_known", command.setting());
            long fact = append(TracingFact.PERSON_ISOLATED, command.person(), command.place(), command.from(), area);
            long id = store.insert(command, null, false, "", area, fact);
            change.read(FactKind.ISOLATION, id);
            Long setting = command.setting();
            if (setting != null && !isThere(setting, command.person(), command.from())) {
                Attendance there = new Attendance(command.person(), command.from(), to, "");
                change.read(FactKind.PRESENCE, presences.insert(setting, there, null, false, "", area, fact));
            }
            change.moved(command.person());
            return id;
        });
    }

    private boolean isThere(long setting, long person, Instant at) {
        return presences.list(setting, person).stream()
                .anyMatch(row -> (row.from() == null || !row.from().isAfter(at))
                        && (row.to() == null || row.to().isAfter(at)));
    }

    /** The isolation ended at this moment. Returns the number of the row that now stands. */
    @Transactional
    @Asks(Verb.ISOLATE_PERSON)
    public long end(long isolation, Instant at) {
        Refuse.future(at, clock.instant(), "at");
        return tiers.change(change -> {
            IsolationStore.Row old = get(isolation);
            Refuse.when(
                    at.isBefore(old.from()),
                    "end-before-start",
                    "at",
                    Map.of("from", Refuse.say(old.from()), "to", Refuse.say(at)));
            long fact = append(TracingFact.ISOLATION_ENDED, old.person(), old.place(), at, old.area());
            IsolatePerson ended = new IsolatePerson(old.person(), old.setting(), old.place(), old.from(), at);
            long id = store.insert(ended, isolation, false, "", old.area(), fact);
            Long setting = old.setting();
            if (setting != null) {
                leave(setting, old.person(), at, fact, change);
            }
            change.read(FactKind.ISOLATION, isolation);
            change.read(FactKind.ISOLATION, id);
            change.moved(old.person());
            return id;
        });
    }

    private void leave(long setting, long person, Instant at, long fact, FactChange change) {
        for (PresenceStore.Row row : presences.list(setting, person)) {
            Instant from = row.from();
            if (row.to() == null && from != null && !from.isAfter(at)) {
                Attendance left = new Attendance(person, from, at, row.seat());
                change.read(FactKind.PRESENCE, row.id());
                change.read(FactKind.PRESENCE, presences.insert(setting, left, row.id(), false, "", row.area(), fact));
            }
        }
    }

    /** The person was not isolated, and not in the room that the isolation put them in. */
    @Transactional
    @Asks(Verb.WITHDRAW_MEETING)
    public void withdraw(long isolation, String reason) {
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        tiers.change(change -> {
            IsolationStore.Row old = get(isolation);
            recorded.requireOwn(Verb.WITHDRAW_MEETING, RecordedStore.Table.ISOLATION, isolation);
            long fact = append(TracingFact.ISOLATION_WITHDRAWN, old.person(), old.place(), clock.instant(), old.area());
            store.insert(
                    new IsolatePerson(old.person(), old.setting(), old.place(), old.from(), old.to()),
                    isolation,
                    true,
                    reason,
                    old.area(),
                    fact);
            for (PresenceStore.Row there : presences.listOfIsolation(isolation)) {
                Attendance untrue = new Attendance(there.person(), there.from(), there.to(), there.seat());
                presences.insert(there.setting(), untrue, there.id(), true, reason, there.area(), fact);
                change.read(FactKind.PRESENCE, there.id());
            }
            change.read(FactKind.ISOLATION, isolation);
            change.moved(old.person());
            return isolation;
        });
    }

    /** The person was kept apart at other times, or elsewhere: who was present there by it is present as now told. */
    @Transactional
    @Asks(Verb.ISOLATE_PERSON)
    public long correct(long isolation, IsolatePerson better, String reason) {
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        return tiers.change(change -> {
            IsolationStore.Row old = get(isolation);
            Refuse.when(old.person() != better.person(), "other-person", "person");
            requireConsistent(better);
            long fact =
                    append(TracingFact.ISOLATION_CORRECTED, old.person(), better.place(), better.from(), old.area());
            long id = store.insert(better, isolation, false, reason, old.area(), fact);
            Long setting = old.setting();
            if (setting != null) {
                for (PresenceStore.Row row : presences.list(setting, old.person())) {
                    if (old.from().equals(row.from()) && Objects.equals(old.to(), row.to())) {
                        Attendance there = new Attendance(old.person(), better.from(), better.to(), row.seat());
                        change.read(FactKind.PRESENCE, row.id());
                        change.read(
                                FactKind.PRESENCE,
                                presences.insert(setting, there, row.id(), false, reason, row.area(), fact));
                    }
                }
            }
            change.read(FactKind.ISOLATION, isolation);
            change.read(FactKind.ISOLATION, id);
            change.moved(old.person());
            return id;
        });
    }

    private void requireConsistent(IsolatePerson told) {
        Instant to = told.to();
        Refuse.future(told.from(), clock.instant(), "from");
        Refuse.farAhead(to, clock.instant(), "to");
        if (to != null) {
            Refuse.when(
                    to.isBefore(told.from()),
                    "end-before-start",
                    "to",
                    Map.of("from", Refuse.say(told.from()), "to", Refuse.say(to)));
        }
    }

    /** The newest isolation of a person that stands: number of its row. */
    @Transactional(readOnly = true)
    public Optional<Long> findOf(long person) {
        return store.findOf(person).map(IsolationStore.Row::id);
    }

    /** The isolation of a person that goes on: number of its row. */
    @Transactional(readOnly = true)
    public Optional<Long> findOpenOf(long person) {
        return store.findOf(person).filter(row -> row.to() == null).map(IsolationStore.Row::id);
    }

    private IsolationStore.Row get(long id) {
        return Found.get(store.find(id), "isolation", id);
    }

    private long append(JournalKind kind, long person, String place, Instant at, String area) {
        return journal.append(new Fact(kind, new SubjectRef("contact", person), at, area, Map.of("place", place)));
    }
}
