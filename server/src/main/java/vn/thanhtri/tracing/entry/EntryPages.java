package vn.thanhtri.tracing.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.person.CitizenCard;
import vn.thanhtri.people.person.Likeness;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.cases.CaseFinding;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.meeting.Settings;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
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
    private final Receipts receipts;
    private final Views views;

    EntryPages(
            Outbreaks outbreaks, Cases cases, Settings settings, ContactEntry entry, Receipts receipts, Views views) {
        this.outbreaks = outbreaks;
        this.cases = cases;
        this.settings = settings;
        this.entry = entry;
        this.receipts = receipts;
        this.views = views;
    }

    @GetMapping("/outbreaks/{id}/cases/new")
    @Asks(Verb.CONFIRM_CASE)
    Page newCase(@PathVariable long id) {
        return Page.of("tracing/case-form", empty(id));
    }

    @PostMapping("/outbreaks/{id}/cases")
    Object confirm(@PathVariable long id, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return again("tracing/case-form", id, typed, request, values -> {
            long recorded =
                    entry.confirm(id, who(values), finding(id, values), EntryCommands.step(EntryCommands.form(values)));
            receipts.sayUndoable(
                    Receipts.undoOf("case", List.of(recorded)), "tracing.said.case", values.getOrDefault("name", ""));
            return "redirect:/outbreaks/" + id;
        });
    }

    @GetMapping("/outbreaks/{id}/contacts/new")
    @Asks(Verb.RECORD_MEETING)
    Page newContact(@PathVariable long id, @RequestParam(defaultValue = "") String meeting) {
        return Page.of("tracing/contact-form", form(id, Map.of("meeting", meeting), "", "", List.of()));
    }

    @PostMapping("/outbreaks/{id}/contacts")
    Object meet(@PathVariable long id, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return again("tracing/contact-form", id, typed, request, values -> {
            ContactEntry.Entered entered = entry.meet(id, who(values), meeting(id, values));
            receipts.sayUndoable(
                    entered.kind(), entered.records(), "tracing.said.contact", values.getOrDefault("name", ""));
            return "redirect:/contacts/" + entered.person();
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
            long recorded = settings.record(EntryCommands.gathering(id, EntryCommands.form(values)));
            receipts.sayUndoable(
                    "setting", List.of(recorded), "tracing.said.gathering", values.getOrDefault("name", ""));
            return "redirect:/gatherings/" + recorded + "#paste";
        });
    }

    private Object again(
            String template,
            long id,
            Map<String, String> typed,
            HttpServletRequest request,
            Function<Map<String, String>, String> command) {
        Map<String, String> values = new HashMap<>(typed);
        values.keySet().removeIf(name -> name.startsWith("_"));
        View view = views.of(request);
        try {
            List<Likeness> likely = likely(id, values);
            if (!likely.isEmpty()) {
                String text = view.t("tracing.refusal.likely");
                return Page.of(template, form(id, values, "name", text, likely)).withStatus(422);
            }
            return command.apply(values);
        } catch (RefusedException refused) {
            Refusal refusal = refused.besideForm();
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
                settings.listOf(id, MOST, 0));
    }

    static ContactEntry.Who who(Map<String, String> typed) {
        Map<String, String> values = carded(typed);
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

    /** A citizen card scanned into the name fills what was left empty. */
    private static Map<String, String> carded(Map<String, String> typed) {
        CitizenCard card = CitizenCard.find(typed.getOrDefault("name", "")).orElse(null);
        if (card == null) {
            return typed;
        }
        Map<String, String> values = new HashMap<>(typed);
        values.put("name", card.name());
        Map.of("born", card.bornWritten(), "sex", card.sex(), "citizenNumber", card.number(), "address", card.address())
                .forEach((field, said) -> {
                    if (typed.getOrDefault(field, "").isBlank()) {
                        values.put(field, said);
                    }
                });
        return values;
    }

    private CaseFinding finding(long id, Map<String, String> values) {
        Map<String, String> fields = new HashMap<>(values);
        String code = values.getOrDefault("sourceCode", "").strip();
        if (!code.isEmpty()) {
            fields.put("source", String.valueOf(caseOf(id, code, "sourceCode").id()));
        }
        return EntryCommands.finding(EntryCommands.form(fields));
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
}
