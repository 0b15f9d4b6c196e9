package vn.thanhtri.tracing.amend;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.cases.CaseFinding;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.FoundIn;
import vn.thanhtri.tracing.cases.Onset;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.cases.Source;
import vn.thanhtri.tracing.definition.CaseClass;
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
                Field.choice(
                        "onset",
                        "tracing.field.onset.known",
                        known.onset().name(),
                        List.of(
                                choice("KNOWN", "tracing.onset.KNOWN", language),
                                choice("UNKNOWN", "tracing.onset.UNKNOWN", language),
                                choice("NEVER", "tracing.onset.NEVER", language))),
                Field.when("onsetOn", "tracing.field.onset", onset(known)),
                Field.when("sampledAt", "tracing.field.sampled", Typed.shown(known.sampled())),
                Field.when("positiveAt", "tracing.field.positive", Typed.shown(known.positive())),
                Field.when("confirmedAt", "tracing.field.confirmed", Typed.shown(known.confirmed())),
                Field.choice(
                        "foundIn",
                        "tracing.found",
                        known.foundIn().name(),
                        List.of(
                                choice("COMMUNITY", "tracing.found.COMMUNITY", language),
                                choice("QUARANTINE", "tracing.found.QUARANTINE", language),
                                choice("UNKNOWN", "tracing.found.UNKNOWN", language))),
                Field.choice(
                        "source",
                        "tracing.source",
                        source.kind(),
                        List.of(
                                choice("UNKNOWN", "tracing.source.unknown.long", language),
                                choice("CASE", "tracing.source.case", language),
                                choice("PLACE", "tracing.source.place", language),
                                choice("IMPORTED", "tracing.source.imported", language))),
                Field.text("sourceCode", "tracing.field.source-code", codeOf(source)),
                Field.text("sourcePlace", "tracing.field.source-place", source.place()),
                Field.when("isolatedAt", "tracing.field.isolated", Typed.shown(known.isolated())),
                Field.text("isolatedWhere", "tracing.field.isolated-where", known.isolatedWhere()));
    }

    CaseFinding read(PersonCase personCase, Map<String, String> values) {
        CaseFinding known = personCase.known();
        Typed typed = new Typed(values);
        When positive = typed.when("positiveAt", known.positive());
        When confirmed = typed.when("confirmedAt", known.confirmed());
        boolean announced = confirmed == null && personCase.sure() == CaseClass.CONFIRMED;
        return onset(typed, known)
                .withTests(typed.when("sampledAt", known.sampled()), positive, announced ? positive : confirmed)
                .isolated(
                        typed.when("isolatedAt", known.isolated()), typed.text("isolatedWhere", known.isolatedWhere()))
                .foundIn(foundIn(typed.text("foundIn", known.foundIn().name())), source(personCase, typed));
    }

    /** A day that is typed is known, whatever was chosen before; an emptied one is unknown, or never was. */
    private static CaseFinding onset(Typed typed, CaseFinding known) {
        When before = known.onsetOn() == null ? null : When.read("onsetOn", onset(known));
        When now = typed.when("onsetOn", before);
        String chosen = typed.text("onset", "");
        if (chosen.equals(Onset.UNKNOWN.name()) || chosen.equals(Onset.NEVER.name())) {
            boolean same = now == null || now.equals(before);
            Refuse.when(!same, "onset-both", "onset", Map.of("given", now == null ? "" : now.said()));
            return known.withOnset(Onset.valueOf(chosen), null, null);
        }
        if (now == null) {
            Refuse.when(chosen.equals(Onset.KNOWN.name()), "onset-missing", "onsetOn");
            return known.withOnset(known.onset() == Onset.KNOWN ? Onset.UNKNOWN : known.onset(), null, null);
        }
        return known.withOnset(
                Onset.KNOWN,
                now.on(),
                now.dayOnly() ? null : VietnamTime.localOf(now.at()).toLocalTime());
    }

    private static String onset(CaseFinding known) {
        LocalDate day = known.onsetOn();
        LocalTime hour = known.onsetTime();
        return day == null
                ? ""
                : hour == null ? day.toString() : day + "T" + hour.withSecond(0).withNano(0);
    }

    private Source source(PersonCase personCase, Typed typed) {
        Source before = personCase.known().source();
        String place = typed.text("sourcePlace", before.place());
        String kind = typed.text("source", before.kind());
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
                Arrays.stream(FoundIn.values()).noneMatch(each -> each.name().equals(given)),
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
}
