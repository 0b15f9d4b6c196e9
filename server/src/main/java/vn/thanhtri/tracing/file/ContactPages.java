package vn.thanhtri.tracing.file;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.kernel.LookFact;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.contact.ContactActions;
import vn.thanhtri.tracing.contact.ContactLine;
import vn.thanhtri.tracing.contact.ContactOutcome;
import vn.thanhtri.tracing.contact.ContactVerb;
import vn.thanhtri.tracing.contact.Deed;
import vn.thanhtri.tracing.contact.DeedKind;
import vn.thanhtri.tracing.contact.Deeds;
import vn.thanhtri.tracing.contact.RecordAction;
import vn.thanhtri.tracing.meeting.ExposureQuery;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.Seen;
import vn.thanhtri.web.View;
import vn.thanhtri.web.Views;

/** One contact: why, what was done, and the quick verbs. */
@Controller
class ContactPages {
    private final Explanations explanations;
    private final ExposureQuery exposures;
    private final Persons persons;
    private final ContactActions actions;
    private final Deeds deeds;
    private final List<ContactVerb> more;
    private final Receipts receipts;
    private final Views views;
    private final Clock clock;

    ContactPages(
            Explanations explanations,
            ExposureQuery exposures,
            Persons persons,
            ContactActions actions,
            Deeds deeds,
            List<ContactVerb> more,
            Receipts receipts,
            Views views,
            Clock clock) {
        this.explanations = explanations;
        this.exposures = exposures;
        this.persons = persons;
        this.actions = actions;
        this.deeds = deeds;
        this.more = List.copyOf(more);
        this.receipts = receipts;
        this.views = views;
        this.clock = clock;
    }

    /** The number of somebody who was merged leads to who they are. */
    @GetMapping("/contacts/{person}")
    @Seen(value = LookFact.CONTACT_VIEWED, subject = "contact", id = "person", numbers = true)
    @Transactional(readOnly = true)
    public Object contact(@PathVariable long person, HttpServletRequest request) {
        long now = persons.find(person).map(Person::id).orElse(person);
        if (now != person) {
            return "redirect:/contacts/" + now;
        }
        View view = views.of(request);
        OutbreakPage.Explained explained = explanations.find(person, view).orElse(null);
        if (explained == null) {
            // nobody's contact, or not yet: what is known stands on the person's page
            return "redirect:/persons/" + persons.get(person).id();
        }
        List<Deed> done = actions.listOf(List.of(person)).reversed();
        return Page.of(
                "tracing/contact",
                new ContactFile(
                        explained,
                        outcome(explained, done, view),
                        exposures.list(person, view.now()).stream()
                                .map(met -> Why.of(met, view))
                                .toList(),
                        done,
                        deeds.verbs(),
                        more.stream()
                                .flatMap(verb -> verb.verbOf(explained.contact(), view).stream())
                                .toList()));
    }

    private static ContactOutcome outcome(OutbreakPage.Explained explained, List<Deed> done, View view) {
        ContactLine contact = explained.contact();
        Instant from = contact.countsFrom();
        return ContactOutcome.of(
                contact.tier(),
                contact.ended(),
                done.stream()
                        .filter(deed -> from == null || !deed.at().isBefore(from))
                        .toList(),
                explained.ends(),
                view.today());
    }

    /** A quick verb; without a time it happened now. */
    @PostMapping("/contacts/{person}/actions")
    String act(
            @PathVariable long person,
            @RequestParam String kind,
            @RequestParam @Nullable Instant at,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String note) {
        Instant when = at == null ? clock.instant() : at;
        DeedKind deed = deeds.kind(kind);
        List<Long> recorded =
                actions.record(new RecordAction(List.of(person), deed, when, reference.strip(), note.strip()));
        receipts.sayUndoable("act", recorded, "tracing.said.deed", "@action." + deed.name(), Refuse.say(when));
        return "redirect:/contacts/" + person;
    }
}
