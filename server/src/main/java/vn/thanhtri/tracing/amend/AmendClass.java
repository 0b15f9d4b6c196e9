package vn.thanhtri.tracing.amend;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.Classifications;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.definition.CaseClass;
import vn.thanhtri.tracing.definition.ClassStep;
import vn.thanhtri.tracing.definition.Classification;
import vn.thanhtri.tracing.definition.Ground;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;
import vn.thanhtri.web.amend.Amendable;
import vn.thanhtri.web.amend.Recorded;
import vn.thanhtri.web.amend.Recorded.Choice;
import vn.thanhtri.web.amend.Recorded.Field;

/** A step of how sure a case is. */
@Component
class AmendClass implements Amendable {
    private final Classifications classes;
    private final Cases cases;
    private final Persons persons;
    private final Words words;

    AmendClass(Classifications classes, Cases cases, Persons persons, Words words) {
        this.classes = classes;
        this.cases = cases;
        this.persons = persons;
        this.words = words;
    }

    @Override
    public String kind() {
        return "class";
    }

    @Override
    public Optional<Recorded> find(long id, Language language) {
        return classes.find(id).map(known -> {
            ClassStep step = known.step();
            PersonCase personCase = cases.get(known.personCase());
            return new Recorded(
                    id,
                    words.say(language, "amend.kind.class", words.say(language, "case.class." + step.to())),
                    personCase.code() + " "
                            + persons.find(personCase.person())
                                    .map(Person::label)
                                    .orElse(""),
                    step.grounds().stream()
                            .sorted()
                            .map(ground -> words.say(language, "case.ground." + ground))
                            .collect(Collectors.joining(", ")),
                    step.at().at(),
                    known.by(),
                    "/cases/" + personCase.id(),
                    fields(step, language),
                    step.at().dayOnly());
        });
    }

    private List<Field> fields(ClassStep step, Language language) {
        return List.of(
                Field.choice(
                        "class",
                        "tracing.class",
                        step.to().name(),
                        Arrays.stream(CaseClass.values())
                                .map(each -> new Choice(each.name(), words.say(language, "case.class." + each)))
                                .toList()),
                Field.when("at", "tracing.class.at", step.at().written()),
                Field.text("grounds", "tracing.class.grounds", written(step.grounds())),
                Field.text("note", "tracing.field.note", step.note()));
    }

    @Override
    public void withdraw(long id, String reason) {
        classes.withdraw(id, reason);
    }

    @Override
    public long correct(long id, Map<String, String> values, String reason) {
        Classification before = Found.get(classes.find(id), "class", id);
        Typed typed = new Typed(values);
        When at = typed.when("at", before.step().at());
        Refuse.when(at == null, "time-missing", "at");
        return classes.correct(
                id,
                new ClassStep(
                        named(
                                CaseClass.class,
                                typed.text("class", before.step().to().name()),
                                "class"),
                        at == null ? before.step().at() : at,
                        grounds(typed.text("grounds", written(before.step().grounds()))),
                        typed.text("note", before.step().note())),
                reason);
    }

    private static String written(Set<Ground> grounds) {
        return grounds.stream().sorted().map(Ground::name).collect(Collectors.joining("+"));
    }

    private static Set<Ground> grounds(String written) {
        return Arrays.stream(written.split("[+, ]+"))
                .filter(one -> !one.isBlank())
                .map(one -> named(Ground.class, one, "grounds"))
                .collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> E named(Class<E> kind, String given, String field) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(each -> each.name().equals(given))
                .findFirst()
                .orElseThrow(() -> vn.thanhtri.kernel.Refusal.ofField(
                                "tracing.refusal.ground-unknown", field, Map.of("given", given))
                        .asException());
    }
}
