package vn.thanhtri.tracing.amend;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.cases.CaseFinding;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.FoundIn;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.cases.Source;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;
import vn.thanhtri.web.amend.Recorded.Choice;
import vn.thanhtri.web.amend.Recorded.Field;

/** What is known of a case, as fields that can be set right. */
@Component
class CaseFields {
    private final Cases cases;
    private final Words words;

    CaseFields(Cases cases, Words words) {
        this.cases = cases;
        this.words = words;
    }

    List<Field> shown(PersonCase personCase, Language language) {
        CaseFinding known = personCase.known();
        Source source = known.source();
        return List.of(
                Field.day(
                        "onsetOn",
                        "tracing.field.onset",
                        known.onsetOn() == null ? "" : known.onsetOn().toString()),
                Field.moment("sampledAt", "tracing.field.sampled", Typed.shown(known.sampledAt())),
                Field.moment("positiveAt", "tracing.field.positive", Typed.shown(known.positiveAt())),
                Field.moment("confirmedAt", "tracing.field.confirmed", Typed.shown(known.confirmedAt())),
                Field.choice(
                        "foundIn",
                        "tracing.found",
                        known.foundIn().name(),
                        List.of(
                                choice("COMMUNITY", "tracing.found.community", language),
                                choice("QUARANTINE", "tracing.found.quarantine", language))),
                Field.choice(
                        "source",
                        "tracing.source",
                        kindOf(source),
                        List.of(
                                choice("UNKNOWN", "tracing.source.unknown.long", language),
                                choice("CASE", "tracing.source.case", language),
                                choice("PLACE", "tracing.source.place", language),
                                choice("IMPORTED", "tracing.source.imported", language))),
                Field.text("sourceCode", "tracing.field.source-code", codeOf(source)),
                Field.text("sourcePlace", "tracing.field.source-place", placeOf(source)),
                Field.moment("isolatedAt", "tracing.field.isolated", Typed.shown(known.isolatedAt())),
                Field.text("isolatedWhere", "tracing.field.isolated-where", known.isolatedWhere()));
    }

    CaseFinding read(PersonCase personCase, Map<String, String> values) {
        CaseFinding known = personCase.known();
        Typed typed = new Typed(values);
        Instant positive = typed.required("positiveAt", known.positiveAt());
        Instant confirmed = typed.moment("confirmedAt", known.confirmedAt());
        return new CaseFinding(
                typed.day("onsetOn", known.onsetOn()),
                typed.required("sampledAt", known.sampledAt()),
                positive,
                confirmed == null ? positive : confirmed,
                foundIn(typed.text("foundIn", known.foundIn().name())),
                source(personCase, typed),
                typed.moment("isolatedAt", known.isolatedAt()),
                typed.text("isolatedWhere", known.isolatedWhere()));
    }

    private Source source(PersonCase personCase, Typed typed) {
        Source before = personCase.known().source();
        String place = typed.text("sourcePlace", placeOf(before));
        String kind = typed.text("source", kindOf(before));
        return switch (kind) {
            case "CASE" -> sourceCase(personCase, before, typed.text("sourceCode", codeOf(before)));
            case "PLACE" -> new Source.AtPlace(place);
            case "IMPORTED" -> new Source.Imported(place);
            case "UNKNOWN" -> new Source.Unknown();
            default ->
                throw Refusal.ofField("tracing.refusal.source-kind", "source", Map.of("given", kind))
                        .asException();
        };
    }

    private Source sourceCase(PersonCase personCase, Source before, String code) {
        if (before instanceof Source.OfCase && code.equals(codeOf(before))) {
            return before;
        }
        PersonCase named = cases.findByCode(personCase.outbreak(), code)
                .orElseThrow(() -> Refusal.ofField("tracing.refusal.code-unknown", "sourceCode", Map.of("code", code))
                        .asException());
        return new Source.OfCase(named.id(), null);
    }

    private static FoundIn foundIn(String given) {
        Refuse.when(
                !given.equals("COMMUNITY") && !given.equals("QUARANTINE"),
                "found-in",
                "foundIn",
                Map.of("given", given));
        return FoundIn.valueOf(given);
    }

    private Choice choice(String value, String word, Language language) {
        return new Choice(value, words.say(language, word));
    }

    private String codeOf(Source source) {
        return source instanceof Source.OfCase known
                ? cases.find(known.personCase()).map(PersonCase::code).orElse("")
                : "";
    }

    private static String kindOf(Source source) {
        return switch (source) {
            case Source.OfCase known -> "CASE";
            case Source.AtPlace known -> "PLACE";
            case Source.Imported known -> "IMPORTED";
            case Source.Unknown unknown -> "UNKNOWN";
        };
    }

    private static String placeOf(Source source) {
        return switch (source) {
            case Source.AtPlace known -> known.place();
            case Source.Imported known -> known.from();
            case Source.OfCase known -> "";
            case Source.Unknown unknown -> "";
        };
    }
}
