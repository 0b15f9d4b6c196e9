package vn.thanhtri.tracing.amend;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.source.KnownSource;
import vn.thanhtri.tracing.source.SourceLink;
import vn.thanhtri.tracing.source.Sources;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;
import vn.thanhtri.web.amend.Amendable;
import vn.thanhtri.web.amend.Recorded;
import vn.thanhtri.web.amend.Recorded.Field;

/** A source that was told of a case, whether it counts or not. */
@Component
class AmendSource implements Amendable {
    private final Sources sources;
    private final Cases cases;
    private final Persons persons;
    private final Words words;
    private final Clock clock;

    AmendSource(Sources sources, Cases cases, Persons persons, Words words, Clock clock) {
        this.sources = sources;
        this.cases = cases;
        this.persons = persons;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "source";
    }

    @Override
    public Optional<Recorded> find(long id, Language language) {
        return sources.find(id).map(told -> recorded(told, language));
    }

    private Recorded recorded(KnownSource told, Language language) {
        PersonCase known = cases.get(told.personCase());
        SourceLink link = told.known();
        return new Recorded(
                told.id(),
                words.say(language, "amend.kind.source"),
                known.code() + " "
                        + persons.find(known.person()).map(Person::label).orElse(""),
                (told.code() + " " + link.told() + " " + link.evidence()).strip(),
                clock.instant(),
                told.by(),
                "/cases/" + known.id(),
                List.of(
                        Field.text("told", "tracing.source.told", link.told()),
                        Field.text("evidence", "tracing.source.evidence", link.evidence())),
                true);
    }

    @Override
    public void withdraw(long id, String reason) {
        sources.withdraw(id, reason);
    }

    @Override
    public long correct(long id, Map<String, String> values, String reason) {
        SourceLink before = Found.get(sources.find(id), "source", id).known();
        Typed typed = new Typed(values);
        return sources.correct(
                id,
                new SourceLink(
                        before.sourceCase(),
                        typed.text("told", before.told()),
                        typed.text("evidence", before.evidence()),
                        before.others()),
                reason);
    }
}
