package vn.thanhtri.people.person;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.Jurisdiction;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.PeopleFact;

/** The register of persons: entry, numbers, residence. */
@Service
public class Persons {
    /** Kind of a person in {@link SubjectRef}. */
    public static final String KIND = "person";

    private final PersonStore store;
    private final Jurisdiction jurisdiction;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Persons(
            PersonStore store,
            Jurisdiction jurisdiction,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @Asks(Verb.REGISTER_PERSON)
    public long register(PersonEntry entry) {
        return registerAll(List.of(entry)).getFirst();
    }

    /** Numbers in the order of the entries; all or none. */
    @Transactional
    @Asks(Verb.REGISTER_PERSON)
    public List<Long> registerAll(List<PersonEntry> entries) {
        LocalDate today = VietnamTime.dayOf(clock.instant());
        entries.forEach(entry -> entry.check(today));
        requireFree(entries.stream().map(PersonEntry::citizenNumber).toList(), 0);
        List<Long> ids = store.insertAll(entries, today);
        List<Fact> facts = new java.util.ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            facts.add(new Fact(
                    PeopleFact.PERSON_REGISTERED,
                    new SubjectRef(KIND, ids.get(i)),
                    clock.instant(),
                    entries.get(i).residence().area(),
                    Map.of("name", entries.get(i).fullName())));
        }
        journal.appendAll(facts);
        return ids;
    }

    /** A move: closes the former residence and opens a new one from today; {@link PersonChanged} goes out in the transaction. */
    @Transactional
    @Asks(Verb.MOVE_PERSON)
    public void move(long person, Residence residence) {
        Person before = get(person);
        Instant now = clock.instant();
        if (!residence.area().startsWith(before.residence().area())) {
            // who lived here until now stays in the story of the place
            journal.append(new Fact(
                    PeopleFact.PERSON_MOVED_AWAY,
                    new SubjectRef(KIND, before.id()),
                    now,
                    before.residence().area(),
                    Map.of("toUnit", residence.unitCode())));
        }
        // a move may lead out of the actor's area; that the actor may move the person was asked above
        jurisdiction.everywhere(() -> {
            moved(before, residence, now);
            return before.id();
        });
    }

    private void moved(Person before, Residence residence, Instant now) {
        store.move(before.id(), residence, VietnamTime.dayOf(now), now);
        journal.append(new Fact(
                PeopleFact.PERSON_MOVED,
                new SubjectRef(KIND, before.id()),
                now,
                residence.area(),
                Map.of(
                        "from", before.residence().hamletName(),
                        "fromUnit", before.residence().unitCode(),
                        "fromAddress", before.residence().address(),
                        "to", residence.hamletName(),
                        "toUnit", residence.unitCode(),
                        "toAddress", residence.address())));
        events.publishEvent(new PersonChanged(before.id(), residence.area()));
    }

    /**
     * Corrects the number of papers and the telephones; the former ones stay in the journal.
     *
     * @throws vn.thanhtri.kernel.RefusedException when a number cannot be one, or somebody else has the number of papers
     */
    @Transactional
    @Asks(Verb.CORRECT_PERSON)
    public void correctNumbers(long person, String citizenNumber, List<String> phones) {
        Person before = get(person);
        PersonEntry entry =
                new PersonEntry(before.fullName(), null, null, "", citizenNumber, phones, before.residence());
        entry.check(VietnamTime.dayOf(clock.instant()));
        requireFree(List.of(entry.citizenNumber()), before.id());
        store.correctNumbers(before.id(), entry.citizenNumber(), entry.phones());
        journal.append(new Fact(
                PeopleFact.PERSON_NUMBERS_CORRECTED,
                new SubjectRef(KIND, before.id()),
                clock.instant(),
                before.residence().area(),
                Map.of(
                        "citizenNumberBefore", before.citizenNumber(),
                        "citizenNumber", entry.citizenNumber(),
                        "phonesBefore", before.phones(),
                        "phones", entry.phones())));
        events.publishEvent(new PersonChanged(before.id(), before.residence().area()));
    }

    /** Adds telephones to a person and keeps the former ones. */
    @Transactional
    @Asks(Verb.CORRECT_PERSON)
    public void addPhones(long person, List<String> phones) {
        Person before = get(person);
        PersonEntry entry = new PersonEntry(before.fullName(), null, null, "", "", phones, before.residence());
        entry.check(VietnamTime.dayOf(clock.instant()));
        store.correctNumbers(
                before.id(),
                before.citizenNumber(),
                Stream.concat(before.phones().stream(), entry.phones().stream())
                        .distinct()
                        .toList());
        journal.append(new Fact(
                PeopleFact.PERSON_PHONE_ADDED,
                new SubjectRef(KIND, before.id()),
                clock.instant(),
                before.residence().area(),
                Map.of("phones", entry.phones())));
        events.publishEvent(new PersonChanged(before.id(), before.residence().area()));
    }

    /** Writes who somebody is as a whole; what it was before stands with whoever asks, who also keeps the fact. */
    @Transactional
    @Asks(Verb.CORRECT_PERSON)
    public void rewrite(Person after) {
        Person before = get(after.id());
        if (!before.residence().equals(after.residence())) {
            Instant now = clock.instant();
            store.move(after.id(), after.residence(), VietnamTime.dayOf(now), now);
        }
        store.correctIdentity(after.id(), PersonIdentity.of(after));
        requireFree(List.of(after.citizenNumber()), after.id());
        store.correctNumbers(after.id(), after.citizenNumber(), after.phones());
        events.publishEvent(new PersonChanged(after.id(), after.residence().area()));
    }

    /** Whoever has this number now: who was merged is found as who they are. */
    @Transactional(readOnly = true)
    public Optional<Person> find(long id) {
        return store.findCurrent(id)
                .flatMap(now -> store.list(List.of(now)).stream().findFirst());
    }

    /** @throws Found.Missing when there is none, or none within the actor's area */
    @Transactional(readOnly = true)
    public Person get(long id) {
        return Found.get(find(id), "person", id);
    }

    /** Those of the numbers that exist within the actor's area, in no order. */
    @Transactional(readOnly = true)
    public List<Person> list(Collection<Long> ids) {
        return store.list(ids);
    }

    /** Nobody else may have one of these numbers of papers, nor may one stand twice among them. */
    private void requireFree(List<String> citizenNumbers, long besides) {
        List<String> given =
                citizenNumbers.stream().filter(number -> !number.isEmpty()).toList();
        Set<String> once = new HashSet<>();
        Set<String> taken = store.listTaken(given, besides);
        for (String number : given) {
            if (taken.contains(number) || !once.add(number)) {
                throw taken(number);
            }
        }
    }

    private RuntimeException taken(String number) {
        return store.findHolder(number)
                .map(holder -> Refusal.ofField(
                        "people.refusal.number-taken",
                        "citizenNumber",
                        Map.of("given", number, "person", holder.label())))
                .orElseGet(() -> Refusal.ofField(
                        "people.refusal.number-taken-elsewhere", "citizenNumber", Map.of("given", number)))
                .asException();
    }
}
