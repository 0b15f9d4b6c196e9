package vn.thanhtri.tracing.entry;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.SettingKind;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.cases.CaseFinding;
import vn.thanhtri.tracing.cases.FoundIn;
import vn.thanhtri.tracing.cases.Onset;
import vn.thanhtri.tracing.cases.ReportCase;
import vn.thanhtri.tracing.cases.Source;
import vn.thanhtri.tracing.definition.CaseClass;
import vn.thanhtri.tracing.definition.ClassStep;
import vn.thanhtri.tracing.definition.Ground;
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

    /** A confirmed case unless {@code class} says otherwise; without grounds it rests on a PCR. */
    static ReportCase reportCase(Form form) {
        return new ReportCase(
                form.needId("outbreak"),
                form.needId("person"),
                form.has("code") ? form.text("code") : null,
                finding(form),
                step(form),
                false);
    }

    /** {@code class}, {@code classAt}, {@code grounds}; without a time of its own it is that of the announcement or result. */
    static ClassStep step(Form form) {
        CaseClass to = form.choice("class", CaseClass.CONFIRMED);
        Set<Ground> grounds = grounds(form);
        if (grounds.isEmpty() && to == CaseClass.CONFIRMED && form.has("positiveAt")) {
            grounds.add(Ground.PCR);
        }
        When at = when(form, "classAt");
        When told = at != null ? at : to == CaseClass.CONFIRMED ? when(form, "confirmedAt") : null;
        When result = told != null ? told : when(form, "positiveAt");
        Refuse.when(result == null, "time-missing", "classAt");
        return new ClassStep(to, Objects.requireNonNull(result), grounds, form.text("classNote"));
    }

    /** One behind the other, {@code RAPID+CONTACT}, or each a box of its own. */
    private static Set<Ground> grounds(Form form) {
        Set<Ground> grounds = new HashSet<>();
        form.texts("grounds").stream()
                .flatMap(all -> Arrays.stream(all.split("[+, ]+")))
                .forEach(one -> grounds.add(ground(one)));
        Arrays.stream(Ground.values())
                .filter(ground -> form.isTicked("ground" + ground))
                .forEach(grounds::add);
        return grounds;
    }

    private static Ground ground(String written) {
        boolean known =
                Arrays.stream(Ground.values()).anyMatch(each -> each.name().equals(written));
        Refuse.when(!known, "ground-unknown", "grounds", Map.of("given", written));
        return Ground.valueOf(written);
    }

    static CaseFinding finding(Form form) {
        boolean confirmed = form.choice("class", CaseClass.CONFIRMED) == CaseClass.CONFIRMED;
        boolean tested = confirmed && (grounds(form).isEmpty() || grounds(form).contains(Ground.PCR));
        When sampled = when(form, "sampledAt");
        When positive = when(form, "positiveAt");
        Refuse.when(tested && sampled == null, "time-missing", "sampledAt");
        Refuse.when(tested && positive == null, "time-missing", "positiveAt");
        When announced = when(form, "confirmedAt");
        return onset(form, CaseFinding.of(source(form)))
                .foundIn(form.choice("foundIn", FoundIn.COMMUNITY), source(form))
                .withTests(sampled, positive, announced == null && confirmed ? positive : announced)
                .isolated(when(form, "isolatedAt"), form.text("isolatedWhere"));
    }

    private static CaseFinding onset(Form form, CaseFinding finding) {
        When day = when(form, "onsetOn");
        Onset chosen = form.choice("onset", day == null ? Onset.UNKNOWN : Onset.KNOWN);
        Refuse.when(chosen == Onset.KNOWN && day == null, "onset-missing", "onsetOn");
        Refuse.when(
                chosen != Onset.KNOWN && day != null,
                "onset-both",
                "onset",
                Map.of("given", day == null ? "" : day.said()));
        return day == null
                ? finding.withOnset(chosen, null, null)
                : finding.withOnset(
                        chosen,
                        day.on(),
                        day.dayOnly() ? null : VietnamTime.localOf(day.at()).toLocalTime());
    }

    /** A day, with the hour behind it or in a field of its own where it is known. */
    static @Nullable When when(Form form, String name) {
        String text = form.text(name);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}")) {
            return When.minute(form.needMoment(name));
        }
        LocalTime hour = form.hour(name + "Time");
        return hour == null ? When.day(form.needDay(name)) : When.minute(VietnamTime.at(form.needDay(name), hour));
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
}
