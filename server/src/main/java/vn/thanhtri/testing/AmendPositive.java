package vn.thanhtri.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;
import vn.thanhtri.web.amend.Amendable;
import vn.thanhtri.web.amend.Recorded;

/** A positive result of a contact, under the number of the case it made: both are taken back as they were recorded, in one act. */
@Component
class AmendPositive implements Amendable {
    private final PositiveContacts positives;
    private final Persons persons;
    private final Words words;

    AmendPositive(PositiveContacts positives, Persons persons, Words words) {
        this.positives = positives;
        this.persons = persons;
        this.words = words;
    }

    @Override
    public String kind() {
        return "positive";
    }

    @Override
    public Optional<Recorded> find(long id, Language language) {
        return positives
                .findMadeBy(id)
                .map(known -> new Recorded(
                        id,
                        words.say(language, "amend.kind.positive"),
                        persons.find(known.person()).map(Person::label).orElse(known.code()),
                        known.code(),
                        known.announced().at(),
                        "",
                        "/contacts/" + known.person(),
                        List.of()));
    }

    @Override
    public void withdraw(long id, String reason) {
        positives.withdraw(id, reason);
    }

    @Override
    public long correct(long id, Map<String, String> values, String reason) {
        throw new Found.Missing("correction of positive result", id);
    }
}
