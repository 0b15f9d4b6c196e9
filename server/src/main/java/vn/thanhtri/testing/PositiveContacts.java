package vn.thanhtri.testing;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.cases.CaseFinding;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.ConfirmCase;
import vn.thanhtri.tracing.cases.FoundIn;
import vn.thanhtri.tracing.cases.Onset;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.cases.Source;
import vn.thanhtri.tracing.contact.ContactActions;
import vn.thanhtri.tracing.contact.ContactLine;
import vn.thanhtri.tracing.contact.ContactQuery;
import vn.thanhtri.tracing.contact.Deed;
import vn.thanhtri.tracing.contact.RecordAction;
import vn.thanhtri.tracing.tier.ChainLink;
import vn.thanhtri.tracing.tier.TierKeeper;

/** A contact's sample is positive: the result and the case it makes, in one act. */
@Service
public class PositiveContacts {
    private final ContactActions actions;
    private final ContactQuery contacts;
    private final Cases cases;
    private final TierKeeper tiers;
    private final Clock clock;

    PositiveContacts(ContactActions actions, ContactQuery contacts, Cases cases, TierKeeper tiers, Clock clock) {
        this.actions = actions;
        this.contacts = contacts;
        this.cases = cases;
        this.tiers = tiers;
        this.clock = clock;
    }

    /**
     * The newest sample of the contact is positive. The case comes from whom the chain of the tier names; found in quarantine
     * when isolated or decided on before the sample. Returns the number of the case.
     */
    @Transactional
    @Asks(Verb.CONFIRM_CASE)
    public long confirm(long person, Instant resultAt) {
        // the turn before anything is locked: who has it may wait for this contact
        return tiers.change(change -> confirmInTurn(person, resultAt));
    }

    private long confirmInTurn(long person, Instant resultAt) {
        ContactLine contact = Found.get(contacts.find(person, clock.instant()), "contact", person);
        Long outbreak = contact.outbreak();
        if (outbreak == null) {
            throw new Found.Missing("outbreak of contact", person);
        }
        Instant from = contact.countsFrom() == null ? Instant.EPOCH : contact.countsFrom();
        List<Deed> done = actions.listOf(List.of(person)).stream()
                .filter(deed -> !deed.at().isBefore(from))
                .toList();
        Optional<Instant> sampled = done.stream()
                .filter(action ->
                        action.kind() == SampleDeed.SAMPLED && !action.at().isAfter(resultAt))
                .map(Deed::at)
                .max(Comparator.naturalOrder());
        Refuse.when(sampled.isEmpty(), "no-sample", "person");
        Instant sampledAt = sampled.orElse(resultAt);
        boolean kept = contact.isolated()
                || done.stream()
                        .anyMatch(action ->
                                action.kind().traits().keeps() && !action.at().isAfter(sampledAt));
        actions.record(RecordAction.of(person, SampleDeed.POSITIVE, resultAt));
        return cases.confirm(new ConfirmCase(
                outbreak,
                person,
                null,
                new CaseFinding(
                                null,
                                sampledAt,
                                resultAt,
                                resultAt,
                                kept ? FoundIn.QUARANTINE : FoundIn.COMMUNITY,
                                source(contact),
                                null,
                                "")
                        .withOnset(Onset.UNKNOWN, null, null)));
    }

    /** The result was none: neither the case stands nor the positive result. */
    @Transactional
    @Asks(Verb.WITHDRAW_CASE)
    public void withdraw(long personCase, String reason) {
        tiers.change(change -> {
            cases.withdraw(personCase, reason);
            results(cases.get(personCase)).forEach(deed -> actions.withdraw(deed.id(), reason));
            return personCase;
        });
    }

    /** The case that a positive result of a contact made, while it stands. */
    @Transactional(readOnly = true)
    public Optional<PersonCase> findMadeBy(long personCase) {
        return cases.find(personCase)
                .filter(PersonCase::stands)
                .filter(known -> !results(known).isEmpty());
    }

    private List<Deed> results(PersonCase known) {
        return actions.listOf(List.of(known.person())).stream()
                .filter(deed -> deed.kind() == SampleDeed.POSITIVE
                        && deed.at().equals(known.known().positiveAt()))
                .toList();
    }

    /** An F1's source is the case of the chain; of an F2 it is not known who infected whom. */
    public static Source source(ContactLine contact) {
        if (contact.chain().size() != 1) {
            return new Source.Unknown();
        }
        ChainLink link = contact.chain().getFirst();
        Long known = link.personCase();
        return known == null ? new Source.Unknown() : new Source.OfCase(known, link.setting());
    }
}
