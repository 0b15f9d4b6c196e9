package vn.thanhtri.tracing.amend;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.tracing.cases.CaseCorrections;
import vn.thanhtri.tracing.cases.CaseStep;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;
import vn.thanhtri.web.amend.Amendable;
import vn.thanhtri.web.amend.Recorded;
import vn.thanhtri.web.amend.Recorded.Field;

/** A step of a case: interviewed, its contacts listed. */
@Component
class AmendStep implements Amendable {
    private final CaseCorrections corrections;
    private final Cases cases;
    private final Persons persons;
    private final Words words;

    AmendStep(CaseCorrections corrections, Cases cases, Persons persons, Words words) {
        this.corrections = corrections;
        this.cases = cases;
        this.persons = persons;
        this.words = words;
    }

    @Override
    public String kind() {
        return "step";
    }

    @Override
    public Optional<Recorded> find(long id, Language language) {
        return corrections.findStep(id).map(step -> {
            PersonCase known = cases.get(step.personCase());
            String name = persons.find(known.person()).map(Person::label).orElse("");
            return new Recorded(
                    id,
                    words.say(language, "amend.step." + step.kind()),
                    known.code() + " " + name,
                    step.note(),
                    step.at(),
                    step.by(),
                    "/cases/" + known.id(),
                    List.of(
                            Field.moment("at", "tracing.when", Typed.shown(step.at())),
                            Field.text("note", "tracing.field.note", step.note())));
        });
    }

    @Override
    public void withdraw(long id, String reason) {
        corrections.withdrawStep(id, reason);
    }

    @Override
    public long correct(long id, Map<String, String> values, String reason) {
        CaseStep step = Found.get(corrections.findStep(id), "step", id + " of a case stands");
        Typed typed = new Typed(values);
        return corrections.correctStep(id, typed.required("at", step.at()), typed.text("note", step.note()), reason);
    }
}
