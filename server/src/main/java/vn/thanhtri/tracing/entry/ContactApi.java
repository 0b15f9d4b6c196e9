package vn.thanhtri.tracing.entry;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.LookFact;
import vn.thanhtri.tracing.contact.ContactActions;
import vn.thanhtri.tracing.contact.ContactFilter;
import vn.thanhtri.tracing.contact.ContactLine;
import vn.thanhtri.tracing.contact.ContactQuery;
import vn.thanhtri.tracing.contact.Deeds;
import vn.thanhtri.tracing.contact.RecordAction;
import vn.thanhtri.tracing.meeting.ExposureQuery;
import vn.thanhtri.tracing.tier.TierMemory;
import vn.thanhtri.tracing.tier.TierStatus;
import vn.thanhtri.web.Seen;

/** Contacts for programs: who stands where and why, what was done and the commands that record it. */
@RestController
@RequestMapping("/api/v1")
class ContactApi {
    private final ContactActions actions;
    private final Deeds deeds;
    private final ContactQuery contacts;
    private final ExposureQuery exposures;
    private final TierMemory memory;
    private final Clock clock;

    ContactApi(
            ContactActions actions,
            Deeds deeds,
            ContactQuery contacts,
            ExposureQuery exposures,
            TierMemory memory,
            Clock clock) {
        this.actions = actions;
        this.deeds = deeds;
        this.contacts = contacts;
        this.exposures = exposures;
        this.memory = memory;
        this.clock = clock;
    }

    /** An act for contacts as programs send it; see {@link RecordAction}. */
    record Act(
            List<Long> persons,
            String kind,
            Instant at,
            @Nullable String reference,
            @Nullable String note) {}

    /** A contact with every meeting with a case. */
    record Tier(ContactLine contact, List<ExposureQuery.Exposure> exposures) {}

    /** By tier and given name: {@code limit} (at most 1,000) from {@code offset}; the header {@code X-Total-Count} says of how many. */
    @GetMapping("/outbreaks/{id}/contacts")
    @Seen
    @Transactional(readOnly = true)
    public ResponseEntity<List<ContactLine>> contacts(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int tier,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        ContactFilter filter = new ContactFilter(id, tier, show, name);
        Instant now = clock.instant();
        return ResponseEntity.ok()
                .header(TracingApi.TOTAL, String.valueOf(contacts.count(filter, now)))
                .body(contacts.list(filter, now, Math.clamp(limit, 1, 1000), Math.max(0, offset)));
    }

    @PostMapping("/contact-actions")
    @ResponseStatus(HttpStatus.CREATED)
    TracingApi.RecordedAll act(@RequestBody Act act) {
        return new TracingApi.RecordedAll(actions.record(new RecordAction(
                act.persons(), deeds.kind(act.kind()), act.at(), text(act.reference()), text(act.note()))));
    }

    /** Whether the tiers are loaded, and how far they are behind what was committed. */
    @GetMapping("/tiers/status")
    TierStatus tierStatus() {
        memory.measure();
        return memory.status();
    }

    @GetMapping("/tiers/{person}")
    @Seen(value = LookFact.CONTACT_VIEWED, subject = "contact", id = "person", numbers = true)
    @Transactional(readOnly = true)
    public Tier tier(@PathVariable long person) {
        return new Tier(contact(person), exposures.list(person, clock.instant()));
    }

    @GetMapping("/contacts/{person}")
    @Seen(value = LookFact.CONTACT_VIEWED, subject = "contact", id = "person", numbers = true)
    @Transactional(readOnly = true)
    public Map<String, Object> contactWithActions(@PathVariable long person) {
        return Map.of("contact", contact(person), "actions", actions.listOf(List.of(person)));
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    private ContactLine contact(long person) {
        return Found.get(contacts.find(person, clock.instant()), "contact", person);
    }
}
