package vn.thanhtri.tracing.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.person.Likeness;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.SettingKind;
import vn.thanhtri.tracing.cases.CaseFinding;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.FoundIn;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.cases.Source;
import vn.thanhtri.tracing.meeting.RecordSetting;
import vn.thanhtri.tracing.meeting.Settings;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.View;
import vn.thanhtri.web.Views;

/** Forms for a case, a contact and a gathering. A refusal shows the form again, with what was typed. */
@Controller
class EntryPages {
    /** So many cases are offered, the newest; every other one is named by its code. */
    static final int NEWEST = 200;

    private static final int MOST = 500;

    private final Outbreaks outbreaks;
    private final Cases cases;
    private final Settings settings;
    private final ContactEntry entry;
    private final Views views;
    private final Clock clock;

    EntryPages(Outbreaks outbreaks, Cases cases, Settings settings, ContactEntry entry, Views views, Clock clock) {
        this.outbreaks = outbreaks;
        this.cases = cases;
        this.settings = settings;
        this.entry = entry;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/outbreaks/{id}/cases/new")
    @Asks(Verb.CONFIRM_CASE)
    Page newCase(@PathVariable long id) {
        return Page.of("tracing/case-form", empty(id));
    }

    @PostMapping("/outbreaks/{id}/cases")
    Object confirm(@PathVariable long id, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return again("tracing/case-form", id, typed, request, values -> {
            entry.confirm(id, who(values), finding(id, values));
            return "redirect:/outbreaks/" + id;
        });
    }

    @GetMapping("/outbreaks/{id}/contacts/new")
    @Asks(Verb.RECORD_MEETING)
    Page newContact(@PathVariable long id) {
        return Page.of("tracing/contact-form", empty(id));
    }

    @PostMapping("/outbreaks/{id}/contacts")
    Object meet(@PathVariable long id, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return again("tracing/contact-form", id, typed, request, values -> {
            long person = entry.meet(id, who(values), meeting(id, values));
            return "redirect:/contacts/" + person;
        });
    }

    @GetMapping("/outbreaks/{id}/gatherings/new")
    @Asks(Verb.RECORD_MEETING)
    Page newGathering(@PathVariable long id) {
        return Page.of("tracing/gathering-form", empty(id));
    }

    @PostMapping("/outbreaks/{id}/gatherings")
    Object gather(@PathVariable long id, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return again("tracing/gathering-form", id, typed, request, values -> {
            settings.record(new RecordSetting(
                    SettingKind.valueOf(values.getOrDefault("kind", "OTHER")),
                    values.getOrDefault("name", ""),
                    values.getOrDefault("place", ""),
                    values.getOrDefault("unitCode", ""),
                    Refuse.time(values, "from"),
                    Refuse.time(values, "to"),
                    null,
                    id,
                    List.of()));
            return "redirect:/outbreaks/" + id + "#paste";
        });
    }

    private Object again(
            String template,
            long id,
            Map<String, String> typed,
            HttpServletRequest request,
            Function<Map<String, String>, String> command) {
        Map<String, String> values = new HashMap<>(typed);
        values.remove("_csrf");
        View view = views.of(request);
        try {
            List<Likeness> likely = likely(id, values);
            if (!likely.isEmpty()) {
                String text = view.t("tracing.likely");
                return Page.of(template, form(id, values, "name", text, likely)).withStatus(422);
            }
            return command.apply(values);
        } catch (RefusedException refused) {
            Refusal refusal = refused.refusal();
            String field = refusal.field() == null ? "" : refusal.field();
            return Page.of(template, form(id, values, field, view.words().say(view.language(), refusal), List.of()))
                    .withStatus(refusal.status());
        }
    }

    /** Somebody new who looks like somebody known is asked about once; {@code who} says which. */
    private List<Likeness> likely(long id, Map<String, String> values) {
        boolean settled = !values.getOrDefault("who", "").isEmpty();
        return settled || values.getOrDefault("name", "").isBlank() || !values.containsKey("born")
                ? List.of()
                : entry.listLikely(id, who(values));
    }

    private EntryForm empty(long id) {
        return form(id, Map.of(), "", "", List.of());
    }

    private EntryForm form(long id, Map<String, String> values, String field, String error, List<Likeness> likely) {
        return new EntryForm(
                outbreaks.get(id),
                values,
                field,
                error,
                likely,
                cases.listNewest(id, NEWEST),
                settings.listOf(id, MOST));
    }

    static ContactEntry.Who who(Map<String, String> values) {
        String chosen = values.getOrDefault("who", "");
        return new ContactEntry.Who(
                chosen.matches("[0-9]+") ? Long.valueOf(chosen) : null,
                values.getOrDefault("name", ""),
                values.getOrDefault("born", ""),
                values.getOrDefault("sex", ""),
                values.getOrDefault("citizenNumber", ""),
                PastedCells.phones(values.getOrDefault("phone", "")),
                values.getOrDefault("unitCode", ""),
                "unitCode",
                values.getOrDefault("hamlet", ""),
                values.getOrDefault("address", ""));
    }

    private CaseFinding finding(long id, Map<String, String> values) {
        Instant sampled = required(values, "sampledAt");
        Instant positive = required(values, "positiveAt");
        Instant confirmed = Refuse.time(values, "confirmedAt");
        String onset = values.getOrDefault("onsetOn", "");
        return new CaseFinding(
                onset.isBlank() ? null : day(onset, "onsetOn"),
                sampled,
                positive,
                confirmed == null ? positive : confirmed,
                FoundIn.valueOf(values.getOrDefault("foundIn", "COMMUNITY")),
                source(id, values),
                Refuse.time(values, "isolatedAt"),
                values.getOrDefault("isolatedWhere", ""));
    }

    private Source source(long id, Map<String, String> values) {
        String code = values.getOrDefault("sourceCode", "").strip();
        if (!code.isEmpty()) {
            return new Source.OfCase(caseOf(id, code, "sourceCode").id(), number(values, "sourceSetting"));
        }
        String source = values.getOrDefault("source", "UNKNOWN");
        String place = values.getOrDefault("sourcePlace", "");
        return source.matches("[0-9]+")
                ? new Source.OfCase(Long.parseLong(source), number(values, "sourceSetting"))
                : source.equals("PLACE")
                        ? new Source.AtPlace(place)
                        : source.equals("IMPORTED") ? new Source.Imported(place) : new Source.Unknown();
    }

    /** The case of the outbreak by its code, however it is written. */
    private PersonCase caseOf(long id, String code, String field) {
        return cases.findByCode(id, code)
                .orElseThrow(() -> Refusal.ofField("tracing.refusal.code-unknown", field, Map.of("code", code))
                        .asException());
    }

    ContactEntry.Meeting meeting(long id, Map<String, String> values) {
        String code = values.getOrDefault("metCode", "").strip();
        String met = code.isEmpty()
                ? values.getOrDefault("meeting", "")
                : "c" + caseOf(id, code, "metCode").id();
        Refuse.when(!met.matches("[sc][0-9]{1,18}|"), "meeting-missing", "meeting");
        return new ContactEntry.Meeting(
                met.startsWith("s") ? Long.valueOf(met.substring(1)) : null,
                met.startsWith("c") ? Long.valueOf(met.substring(1)) : null,
                Refuse.time(values, "from"),
                Refuse.time(values, "to"),
                values.getOrDefault("place", ""));
    }

    private static LocalDate day(String typed, String field) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException unreadable) {
            throw Refusal.ofField("tracing.refusal.time", field, Map.of("given", typed))
                    .asException();
        }
    }

    private static Instant required(Map<String, String> values, String field) {
        Instant at = Refuse.time(values, field);
        Refuse.when(at == null, "time-missing", field);
        return at == null ? Instant.EPOCH : at;
    }

    private static @Nullable Long number(Map<String, String> values, String field) {
        String typed = values.getOrDefault(field, "");
        return typed.isBlank() ? null : Long.valueOf(typed);
    }
}
