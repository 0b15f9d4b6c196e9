package vn.thanhtri.testing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.contact.ContactActions;
import vn.thanhtri.tracing.contact.ContactFilter;
import vn.thanhtri.tracing.contact.ContactQuery;
import vn.thanhtri.tracing.contact.RecordAction;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;

/** The verbs of testing on the pages of contacts and outbreaks. */
@Controller
class SamplePages {
    private static final int MOST = 20_000;

    private final SamplingStore store;
    private final ContactQuery contacts;
    private final ContactActions actions;
    private final PositiveContacts positives;
    private final Receipts receipts;
    private final Clock clock;

    SamplePages(
            SamplingStore store,
            ContactQuery contacts,
            ContactActions actions,
            PositiveContacts positives,
            Receipts receipts,
            Clock clock) {
        this.store = store;
        this.contacts = contacts;
        this.receipts = receipts;
        this.actions = actions;
        this.positives = positives;
        this.clock = clock;
    }

    /** The list before it is assigned. */
    @GetMapping("/outbreaks/{id}/sampling")
    @Transactional(readOnly = true)
    public Page list(@PathVariable long id, @RequestParam int nth) {
        Instant now = clock.instant();
        Set<Long> waiting = Set.copyOf(store.awaitingSample(id, now).getOrDefault(nth, List.of()));
        return Page.of(
                "testing/sampling",
                new SamplingPage(
                        id,
                        nth,
                        contacts.list(new ContactFilter(id, 1, "all", ""), now, MOST, 0).stream()
                                .filter(contact -> waiting.contains(contact.person()))
                                .toList()));
    }

    /** Assigns the nth sample to every F1 whose sample is due and not yet assigned. */
    @PostMapping("/outbreaks/{id}/sampling")
    @Transactional
    public String assign(@PathVariable long id, @RequestParam int nth) {
        List<Long> waiting = store.awaitingSample(id, clock.instant()).getOrDefault(nth, List.of());
        Refuse.when(waiting.isEmpty(), "nobody-waits", "nth");
        List<Long> recorded = actions.record(
                new RecordAction(waiting, SampleDeed.SAMPLING_ASSIGNED, clock.instant(), String.valueOf(nth), ""));
        receipts.sayUndoable("act", recorded, "testing.said.assigned", nth, waiting.size());
        return "redirect:/outbreaks/" + id + "?tier=1#grid";
    }

    @PostMapping("/contacts/{person}/positive")
    String positive(@PathVariable long person) {
        long recorded = positives.confirm(person, clock.instant());
        receipts.sayUndoable("positive", List.of(recorded), "testing.said.positive");
        return "redirect:/contacts/" + person;
    }
}
