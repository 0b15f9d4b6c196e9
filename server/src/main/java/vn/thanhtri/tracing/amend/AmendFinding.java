package vn.thanhtri.tracing.amend;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.cases.CaseCorrections;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;
import vn.thanhtri.web.amend.Amendable;
import vn.thanhtri.web.amend.Recorded;

/** A finding that took the place of another, e.g. an isolation: taken back, what was known before stands again. */
@Component
class AmendFinding implements Amendable {
    private final CaseCorrections corrections;
    private final Cases cases;
    private final Persons persons;
    private final Words words;

    AmendFinding(CaseCorrections corrections, Cases cases, Persons persons, Words words) {
        this.corrections = corrections;
        this.cases = cases;
        this.persons = persons;
        this.words = words;
    }

    @Override
    public String kind() {
        return "finding";
    }

    @Override
    public Optional<Recorded> find(long id, Language language) {
        return corrections.findFindingCase(id).map(cases::get).map(known -> recorded(id, known, language));
    }

    private Recorded recorded(long id, PersonCase known, Language language) {
        When isolated = known.known().isolated();
        When at = isolated == null ? known.announced() : isolated;
        return new Recorded(
                id,
                words.say(language, "amend.kind.finding", known.code()),
                persons.find(known.person()).map(Person::label).orElse(known.code()),
                known.known().isolatedWhere(),
                at.at(),
                "",
                "/cases/" + known.id(),
                List.of(),
                at.dayOnly());
    }

    @Override
    public void withdraw(long id, String reason) {
        corrections.withdrawFinding(id, reason);
    }

    @Override
    public long correct(long id, Map<String, String> values, String reason) {
        throw new Found.Missing("correction of finding", id);
    }
}
