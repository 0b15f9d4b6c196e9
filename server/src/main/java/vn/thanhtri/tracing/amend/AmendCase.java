package vn.thanhtri.tracing.amend;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;
import vn.thanhtri.web.amend.Amendable;
import vn.thanhtri.web.amend.Recorded;

/** A case: onset, sample, source and all else that is known of it. */
@Component
class AmendCase implements Amendable {
    private final Cases cases;
    private final CaseFields fields;
    private final Persons persons;
    private final Words words;

    AmendCase(Cases cases, CaseFields fields, Persons persons, Words words) {
        this.cases = cases;
        this.fields = fields;
        this.persons = persons;
        this.words = words;
    }

    @Override
    public String kind() {
        return "case";
    }

    @Override
    public Optional<Recorded> find(long id, Language language) {
        return cases.find(id)
                .filter(PersonCase::stands)
                .map(known -> new Recorded(
                        id,
                        words.say(language, "amend.kind.case", known.code()),
                        persons.find(known.person()).map(Person::label).orElse(known.code()),
                        "",
                        known.announced().at(),
                        "",
                        "/cases/" + id,
                        fields.shown(known, language),
                        known.announced().dayOnly()));
    }

    @Override
    public void withdraw(long id, String reason) {
        cases.withdraw(id, reason);
    }

    @Override
    public long correct(long id, Map<String, String> values, String reason) {
        cases.correct(id, fields.read(cases.get(id), values), reason);
        return id;
    }
}
