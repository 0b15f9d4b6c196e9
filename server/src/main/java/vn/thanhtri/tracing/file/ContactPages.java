package vn.thanhtri.tracing.file;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.tracing.contact.ContactActions;
import vn.thanhtri.tracing.contact.ContactVerb;
import vn.thanhtri.tracing.contact.Deeds;
import vn.thanhtri.tracing.contact.RecordAction;
import vn.thanhtri.tracing.meeting.ExposureQuery;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.View;
import vn.thanhtri.web.Views;

/** One contact: why, what was done, and the quick verbs. */
@Controller
class ContactPages {
    private final Explanations explanations;
    private final ExposureQuery exposures;
    private final ContactActions actions;
    private final Deeds deeds;
    private final List<ContactVerb> more;
    private final Views views;
    private final Clock clock;

    ContactPages(
            Explanations explanations,
            ExposureQuery exposures,
            ContactActions actions,
            Deeds deeds,
            List<ContactVerb> more,
            Views views,
            Clock clock) {
        this.explanations = explanations;
        this.exposures = exposures;
        this.actions = actions;
        this.deeds = deeds;
        this.more = List.copyOf(more);
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/contacts/{person}")
    @Transactional(readOnly = true)
    public Page contact(@PathVariable long person, HttpServletRequest request) {
        View view = views.of(request);
        OutbreakPage.Explained explained = Found.get(explanations.find(person, view), "contact", person);
        return Page.of(
                "tracing/contact",
                new ContactFile(
                        explained,
                        exposures.list(person, view.now()).stream()
                                .map(met -> Why.of(met, view))
                                .toList(),
                        actions.listOf(List.of(person)).reversed(),
                        deeds.verbs(),
                        more.stream()
                                .flatMap(verb -> verb.verbOf(explained.contact(), view).stream())
                                .toList()));
    }

    /** A quick verb; without a time it happened now. */
    @PostMapping("/contacts/{person}/actions")
    String act(
            @PathVariable long person,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String note) {
        Instant when = at.isBlank() ? clock.instant() : VietnamTime.at(LocalDateTime.parse(at));
        actions.record(new RecordAction(List.of(person), deeds.kind(kind), when, reference, note));
        return "redirect:/contacts/" + person;
    }
}
