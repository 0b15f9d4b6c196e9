package vn.thanhtri.people.person;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.PeopleFact;

/** A name, a birth, a sex entered wrongly is set right with a reason; what stood before stays in the journal. */
@Service
public class PersonCorrections {
    private final Persons persons;
    private final PersonStore store;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonCorrections(
            Persons persons, PersonStore store, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.persons = persons;
        this.store = store;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** @throws vn.thanhtri.kernel.RefusedException naming the field that cannot be, or without a reason */
    @Transactional
    @Asks(Verb.CORRECT_PERSON)
    public void correct(long id, PersonIdentity right, String reason) {
        requireReason(reason);
        Person before = persons.get(id);
        PersonEntry entry = new PersonEntry(
                right.fullName(), right.bornYear(), right.bornOn(), right.sex(), "", List.of(), before.residence());
        entry.check(VietnamTime.dayOf(clock.instant()));
        PersonIdentity clean = new PersonIdentity(entry.fullName(), entry.bornYear(), entry.bornOn(), entry.sex());
        store.correctIdentity(before.id(), clean);
        Map<String, Object> payload = new LinkedHashMap<>(clean.told());
        payload.put("before", PersonIdentity.of(before).told());
        payload.put("reason", reason.strip());
        journal.append(new Fact(
                PeopleFact.PERSON_CORRECTED,
                new SubjectRef(Persons.KIND, before.id()),
                clock.instant(),
                before.residence().area(),
                payload));
        events.publishEvent(new PersonChanged(before.id(), before.residence().area()));
    }

    /** @throws vn.thanhtri.kernel.RefusedException when it is blank */
    public static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw Refusal.ofField("people.refusal.reason-missing", "reason", Map.of())
                    .asException();
        }
    }
}
