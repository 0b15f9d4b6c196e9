package vn.thanhtri.tracing.entry;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.person.Likeness;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.cases.CaseFinding;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.meeting.Settings;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.form.Form;

/** Forms for a case, a contact and a gathering. A refusal shows the form again, with what was typed. */
@Controller
class EntryPages {
    private static final int MOST = 500;

    private final Outbreaks outbreaks;
    private final Cases cases;
    private final Settings settings;
    private final ContactEntry entry;
    private final Receipts receipts;

    EntryPages(Outbreaks outbreaks, Cases cases, Settings settings, ContactEntry entry, Receipts receipts) {
        this.outbreaks = outbreaks;
        this.cases = cases;
        this.settings = settings;
        this.entry = entry;
        this.receipts = receipts;
    }

    @GetMapping("/outbreaks/{id}/cases/new")
    @Asks(Verb.CONFIRM_CASE)
    Page newCase(@PathVariable long id, Form form) {
        return Page.of("tracing/case-form", page(id, form));
    }

    @PostMapping("/outbreaks/{id}/cases")
    String confirm(@PathVariable long id, Form form) {
        CaseFinding finding = EntryCommands.finding(form);
        long recorded = entry.confirm(id, settled(id, form), finding);
        receipts.sayUndoable(Receipts.undoOf("case", List.of(recorded)), "tracing.said.case", form.text("name"));
        return "redirect:/outbreaks/" + id;
    }

    @GetMapping("/outbreaks/{id}/contacts/new")
    @Asks(Verb.RECORD_MEETING)
    Page newContact(@PathVariable long id, Form form) {
        return Page.of("tracing/contact-form", page(id, form));
    }

    @PostMapping("/outbreaks/{id}/contacts")
    String meet(@PathVariable long id, Form form) {
        ContactEntry.Meeting meeting = EntryCommands.meeting(form);
        long person = entry.meet(id, settled(id, form), meeting);
        receipts.say("tracing.said.contact", form.text("name"));
        return "redirect:/contacts/" + person;
    }

    @GetMapping("/outbreaks/{id}/gatherings/new")
    @Asks(Verb.RECORD_MEETING)
    Page newGathering(@PathVariable long id, Form form) {
        return Page.of("tracing/gathering-form", page(id, form));
    }

    @PostMapping("/outbreaks/{id}/gatherings")
    String gather(@PathVariable long id, Form form) {
        settings.record(EntryCommands.gathering(id, form));
        receipts.say("tracing.said.gathering", form.text("name"));
        return "redirect:/outbreaks/" + id + "#paste";
    }

    /** Somebody new who looks like somebody known is asked about once; {@code who} says which. */
    private ContactEntry.Who settled(long id, Form form) {
        ContactEntry.Who who = EntryCommands.who(form);
        Refuse.when(!form.has("who") && !entry.listLikely(id, who).isEmpty(), "likely", "who");
        return who;
    }

    private EntryForm page(long id, Form typed) {
        return new EntryForm(outbreaks.get(id), likely(id, typed), cases.listOf(id, MOST), settings.listOf(id, MOST));
    }

    private List<Likeness> likely(long id, Form typed) {
        if (!typed.has("name") || typed.has("who")) {
            return List.of();
        }
        try {
            return entry.listLikely(id, EntryCommands.who(typed));
        } catch (RefusedException unreadable) {
            // what is wrong with it is said beside the field; whom it is like is asked once it can be read
            return List.of();
        }
    }
}
