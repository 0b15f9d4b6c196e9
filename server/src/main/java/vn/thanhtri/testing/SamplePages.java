package vn.thanhtri.testing;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.contact.ContactActions;
import vn.thanhtri.tracing.contact.RecordAction;

/** The verbs of testing on the pages of contacts and outbreaks. */
@Controller
class SamplePages {
    private final SamplingStore store;
    private final ContactActions actions;
    private final PositiveContacts positives;
    private final Clock clock;

    SamplePages(SamplingStore store, ContactActions actions, PositiveContacts positives, Clock clock) {
        this.store = store;
        this.actions = actions;
        this.positives = positives;
        this.clock = clock;
    }

    /** Assigns the nth sample to every F1 whose sample is due and not yet assigned. */
    @PostMapping("/outbreaks/{id}/sampling")
    @Transactional
    public String assign(@PathVariable long id, @RequestParam int nth) {
        List<Long> waiting = store.awaitingSample(id, clock.instant()).getOrDefault(nth, List.of());
        Refuse.when(waiting.isEmpty(), "nobody-waits", "nth");
        actions.record(
                new RecordAction(waiting, SampleDeed.SAMPLING_ASSIGNED, clock.instant(), String.valueOf(nth), ""));
        return "redirect:/outbreaks/" + id + "?tier=1#grid";
    }

    @PostMapping("/contacts/{person}/positive")
    String positive(@PathVariable long person) {
        positives.confirm(person, clock.instant());
        return "redirect:/contacts/" + person;
    }
}
