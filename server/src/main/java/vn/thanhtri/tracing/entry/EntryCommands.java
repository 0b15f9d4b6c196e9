package vn.thanhtri.tracing.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    static ContactEntry.Who who(Form form) {
        String born = form.text("born");
        Refuse.when(!born.isEmpty() && !born.matches("[0-9]{4}"), "year", "born", Map.of("given", born));
        return new ContactEntry.Who(
                form.text("who").matches("[0-9]+") ? form.id("who") : null,
                form.text("name"),
                born.isEmpty() ? null : Integer.valueOf(born),
                form.text("unitCode"),
                form.text("hamlet"),
                form.text("phone"));
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

    /** {@code meeting} is {@code s} with the number of a setting, or {@code c} with that of a case. */
    static ContactEntry.Meeting meeting(Form form) {
        String met = form.text("meeting");
        return new ContactEntry.Meeting(
                number(met, 's'), number(met, 'c'), form.moment("from"), form.moment("to"), form.text("place"));
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

    private static @Nullable Long number(String met, char kind) {
        return met.matches(kind + "\\d{1,18}") ? Long.valueOf(met.substring(1)) : null;
    }
}
