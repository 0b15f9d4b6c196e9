package vn.thanhtri.people.person;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.kernel.seal.Expunger;
import vn.thanhtri.people.PeopleFact;

/** Who somebody was, and everything written of them in words, goes; number, year of birth and commune stay for chains and figures. */
@Service
public class PersonExpunging {
    private final Persons persons;
    private final PersonStore store;
    private final Expunger expunger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonExpunging(
            Persons persons, PersonStore store, Expunger expunger, ApplicationEventPublisher events, Clock clock) {
        this.persons = persons;
        this.store = store;
        this.expunger = expunger;
        this.events = events;
        this.clock = clock;
    }

    /** @throws vn.thanhtri.kernel.RefusedException without a reason */
    @Transactional
    @Asks(Verb.EXPUNGE_PERSON)
    public Expunger.Expunged expunge(long id, String reason) {
        PersonCorrections.requireReason(reason);
        Person person = persons.get(id);
        Expunger.Expunged done = expunger.expunge(
                PeopleFact.PERSON_EXPUNGED, person.id(), person.residence().area(), reason.strip());
        store.expunged(person.id(), clock.instant());
        events.publishEvent(new PersonChanged(person.id(), person.residence().area()));
        return done;
    }
}
