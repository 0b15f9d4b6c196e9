package vn.thanhtri.tracing.entry;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.SettingKind;
import vn.thanhtri.tracing.cases.CaseFinding;
import vn.thanhtri.tracing.cases.ConfirmCase;
import vn.thanhtri.tracing.cases.FoundIn;
import vn.thanhtri.tracing.cases.Source;
import vn.thanhtri.tracing.meeting.RecordSetting;
import vn.thanhtri.web.form.Form;

/** What is entered about cases and meetings, read the same from the forms of the pages and from programs. */
final class EntryCommands {
    private EntryCommands() {}

    static Form form(Map<String, String> values) {
        Map<String, List<String>> fields = new HashMap<>();
        values.forEach((name, value) -> fields.put(name, List.of(value)));
        return Form.of(fields);
    }

    static ConfirmCase confirmCase(Form form) {
        return new ConfirmCase(
                form.needId("outbreak"),
                form.needId("person"),
                form.has("code") ? form.text("code") : null,
                finding(form));
    }

    static CaseFinding finding(Form form) {
        Instant sampled = needed(form, "sampledAt");
        Instant positive = needed(form, "positiveAt");
        return new CaseFinding(
                form.day("onsetOn"),
                sampled,
                positive,
                form.moment("confirmedAt", positive),
                form.choice("foundIn", FoundIn.COMMUNITY),
                source(form),
                form.moment("isolatedAt"),
                form.text("isolatedWhere"));
    }

    /** {@code source} is the number of a case, PLACE, IMPORTED or UNKNOWN; programs may also name {@code sourceCase}. */
    private static Source source(Form form) {
        String place = form.text("sourcePlace");
        Long ofCase = form.text("source").matches("[0-9]+") ? form.id("source") : form.id("sourceCase");
        if (ofCase != null) {
            return new Source.OfCase(ofCase, form.id("sourceSetting"));
        }
        return switch (form.choice(
                "source", place.isEmpty() || form.has("source") ? Origin.UNKNOWN : Origin.IMPORTED)) {
            case PLACE -> new Source.AtPlace(place);
            case IMPORTED -> new Source.Imported(place);
            case UNKNOWN -> new Source.Unknown();
        };
    }

    private enum Origin {
        PLACE,
        IMPORTED,
        UNKNOWN
    }

    static RecordSetting gathering(long outbreak, Form form) {
        return new RecordSetting(
                form.choice("kind", SettingKind.OTHER),
                form.text("name"),
                form.text("place"),
                form.text("unitCode"),
                form.moment("from"),
                form.moment("to"),
                null,
                outbreak,
                List.of());
    }

    private static Instant needed(Form form, String field) {
        Refuse.when(!form.has(field), "time-missing", field);
        return form.needMoment(field);
    }
}
