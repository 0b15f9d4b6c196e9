package vn.thanhtri.tracing.amend;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.tracing.cases.CaseCorrections;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;
import vn.thanhtri.web.amend.Amendable;
import vn.thanhtri.web.amend.Recorded;

/** The withdrawal of a case, by the case's number: taken back, the case stands again. */
@Component
class AmendWithdrawal implements Amendable {
    private final Cases cases;
    private final CaseCorrections corrections;
    private final Persons persons;
    private final Words words;

    AmendWithdrawal(Cases cases, CaseCorrections corrections, Persons persons, Words words) {
        this.cases = cases;
        this.corrections = corrections;
        this.persons = persons;
        this.words = words;
    }

    @Override
    public String kind() {
        return "case-withdrawal";
    }

    @Override
    public Optional<Recorded> find(long id, Language language) {
        return cases.find(id)
                .filter(known -> !known.stands())
                .map(known -> new Recorded(
                        id,
                        words.say(language, "amend.kind.case-withdrawal", known.code()),
                        persons.find(known.person()).map(Person::label).orElse(known.code()),
                        String.valueOf(known.withdrawn()),
                        known.announced().at(),
                        "",
                        "/cases/" + id,
                        List.of(),
                        known.announced().dayOnly()));
    }

    @Override
    public void withdraw(long id, String reason) {
        corrections.takeBackWithdrawal(id, reason);
    }

    @Override
    public long correct(long id, Map<String, String> values, String reason) {
        throw new Found.Missing("correction of withdrawal", id);
    }
}
