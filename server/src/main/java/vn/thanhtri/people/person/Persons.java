package vn.thanhtri.people.person;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;

/** The register of persons: entry, search without diacritics, likely duplicates, residence. */
@Service
public class Persons {
    /** Kind of a person in {@link SubjectRef}. */
    public static final String KIND = "person";

    private static final int MOST_FOUND = 200;

    private final PersonStore store;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Persons(PersonStore store, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
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
        List<Long> ids = store.insertAll(entries, today);
        List<Fact> facts = new java.util.ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            facts.add(new Fact(
                    "PersonRegistered",
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
        store.move(person, residence, VietnamTime.dayOf(now), now);
        journal.append(new Fact(
                "PersonMoved",
                new SubjectRef(KIND, person),
                now,
                residence.area(),
                Map.of(
                        "from", before.residence().hamletName(),
                        "fromUnit", before.residence().unitCode(),
                        "fromAddress", before.residence().address(),
                        "to", residence.hamletName(),
                        "toUnit", residence.unitCode(),
                        "toAddress", residence.address())));
        events.publishEvent(new PersonChanged(person, residence.area()));
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
        store.findHolder(entry.citizenNumber())
                .filter(holder -> holder.id() != person)
                .ifPresent(holder -> {
                    throw Refusal.ofField(
                                    "people.refusal.number-taken",
                                    "citizenNumber",
                                    Map.of("given", citizenNumber, "person", holder.label()))
                            .asException();
                });
        store.correctNumbers(person, entry.citizenNumber(), entry.phones());
        journal.append(new Fact(
                "PersonNumbersCorrected",
                new SubjectRef(KIND, person),
                clock.instant(),
                before.residence().area(),
                Map.of(
                        "citizenNumberBefore", before.citizenNumber(),
                        "citizenNumber", entry.citizenNumber(),
                        "phonesBefore", before.phones(),
                        "phones", entry.phones())));
        events.publishEvent(new PersonChanged(person, before.residence().area()));
    }

    /** Adds telephones to a person and keeps the former ones. */
    @Transactional
    @Asks(Verb.CORRECT_PERSON)
    public void addPhones(long person, List<String> phones) {
        Person before = get(person);
        PersonEntry entry = new PersonEntry(before.fullName(), null, null, "", "", phones, before.residence());
        entry.check(VietnamTime.dayOf(clock.instant()));
        store.addPhones(person, entry.phones());
        journal.append(new Fact(
                "PersonPhoneAdded",
                new SubjectRef(KIND, person),
                clock.instant(),
                before.residence().area(),
                Map.of("phones", entry.phones())));
        events.publishEvent(new PersonChanged(person, before.residence().area()));
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(long id) {
        return store.list(List.of(id)).stream().findFirst();
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

    /** By name without diacritics, part of a telephone, or part of a citizen number; by given name in Vietnamese order. */
    @Transactional(readOnly = true)
    public List<Person> search(String text, int limit) {
        return text.isBlank() ? listLatest(limit) : store.search(text, Math.min(limit, MOST_FOUND));
    }

    /** The latest registered, the newest first. */
    @Transactional(readOnly = true)
    public List<Person> listLatest(int limit) {
        return store.listLatest(Math.min(limit, MOST_FOUND));
    }

    /** Who may be the same as somebody about to be entered, likeliest first. */
    @Transactional(readOnly = true)
    public List<Likeness> listLikelyDuplicates(PersonEntry entry, int limit) {
        return store.listLikely(entry, limit);
    }

    /** Everybody of a hamlet. */
    @Transactional(readOnly = true)
    public List<Person> listOfHamlet(long hamlet, int limit) {
        return store.listOfHamlet(hamlet, limit);
    }
}
