package vn.thanhtri.tracing.amend;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.cases.CaseDetails;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.detail.Detail;
import vn.thanhtri.tracing.detail.DetailKind;
import vn.thanhtri.tracing.detail.DetailKind.Part;
import vn.thanhtri.tracing.detail.KnownDetail;
import vn.thanhtri.web.Formats;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;
import vn.thanhtri.web.amend.Amendable;
import vn.thanhtri.web.amend.Recorded;
import vn.thanhtri.web.amend.Recorded.Choice;
import vn.thanhtri.web.amend.Recorded.Field;
import vn.thanhtri.web.form.Decimals;

/** Something known of a case beside its finding: the fields are those of its kind. */
@Component
class AmendDetail implements Amendable {
    private final CaseDetails details;
    private final Cases cases;
    private final Persons persons;
    private final Words words;
    private final Clock clock;

    AmendDetail(CaseDetails details, Cases cases, Persons persons, Words words, Clock clock) {
        this.details = details;
        this.cases = cases;
        this.persons = persons;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "detail";
    }

    @Override
    public Optional<Recorded> find(long id, Language language) {
        return details.find(id).map(known -> {
            Detail detail = known.known();
            PersonCase personCase = cases.get(known.personCase());
            When at = detail.at();
            String code = detail.code().isEmpty()
                    ? ""
                    : words.say(language, detail.kind().key() + "." + detail.code());
            return new Recorded(
                    id,
                    words.say(language, detail.kind().key()),
                    personCase.code() + " "
                            + persons.find(personCase.person())
                                    .map(Person::label)
                                    .orElse(""),
                    (detail.name() + " " + code + " " + detail.told()).strip(),
                    at == null ? clock.instant() : at.at(),
                    known.by(),
                    "/cases/" + personCase.id(),
                    fields(detail, language),
                    at == null || at.dayOnly());
        });
    }

    private List<Field> fields(Detail detail, Language language) {
        DetailKind kind = detail.kind();
        List<Field> fields = new ArrayList<>();
        if (!kind.codes().isEmpty()) {
            fields.add(Field.choice(
                    "code",
                    kind.key(),
                    detail.code(),
                    kind.codes().stream()
                            .map(code -> new Choice(code, words.say(language, kind.key() + "." + code)))
                            .toList()));
        }
        if (kind.has(Part.TOLD)) {
            fields.add(Field.text("told", "tracing.detail.told", detail.told()));
        }
        if (kind.has(Part.AMOUNT)) {
            fields.add(Field.text("amount", "tracing.detail.amount." + kind, written(detail.amount(), language)));
        }
        if (kind.has(Part.AT)) {
            fields.add(Field.when("at", "tracing.detail.at", Typed.shown(detail.at())));
        }
        if (kind.has(Part.UNTIL)) {
            fields.add(Field.when("until", "tracing.detail.until." + kind, Typed.shown(detail.until())));
        }
        return fields;
    }

    private static String written(@Nullable BigDecimal amount, Language language) {
        return amount == null ? "" : Formats.decimal(amount, language);
    }

    @Override
    public void withdraw(long id, String reason) {
        details.withdraw(id, reason);
    }

    @Override
    public long correct(long id, Map<String, String> values, String reason) {
        KnownDetail before = Found.get(details.find(id), "detail", id);
        Detail known = before.known();
        Typed typed = new Typed(values);
        return details.correct(
                id,
                new Detail(
                        known.kind(),
                        typed.text("code", known.code()),
                        known.name(),
                        typed.text("told", known.told()),
                        typed.when("at", known.at()),
                        typed.when("until", known.until()),
                        Decimals.read("amount", typed.text("amount", written(known.amount(), Language.VI)))),
                reason);
    }
}
