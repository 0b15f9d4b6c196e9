package vn.thanhtri.message;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Jurisdiction;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.list.Slice;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Consequence;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.people.agency.AgencyAddress;
import vn.thanhtri.people.agency.AgencyAddresses;
import vn.thanhtri.policy.book.PolicyBooks;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Views;
import vn.thanhtri.web.Words;

/** Tells agencies what concerns them: in the program always, by e-mail and gateway where they are set up. */
@Service
public class Messages implements Views.Inbox {
    private final MessageStore store;
    private final List<Carrier> carriers;
    private final Agencies agencies;
    private final AgencyAddresses addresses;
    private final PolicyBooks books;
    private final Words words;
    private final Jurisdiction jurisdiction;
    private final OutboxBell bell;
    private final Clock clock;

    Messages(
            MessageStore store,
            List<Carrier> carriers,
            Agencies agencies,
            AgencyAddresses addresses,
            PolicyBooks books,
            Words words,
            Jurisdiction jurisdiction,
            OutboxBell bell,
            Clock clock) {
        this.store = store;
        this.carriers = carriers;
        this.agencies = agencies;
        this.addresses = addresses;
        this.books = books;
        this.words = words;
        this.jurisdiction = jurisdiction;
        this.bell = bell;
        this.clock = clock;
    }

    /** In the transaction of the event: without the event there is no message, and the other way round. */
    @Transactional(propagation = Propagation.MANDATORY)
    @Consequence("what capabilities tell")
    public void tell(List<NewMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        // who is told may sit outside the area of who acts: a commune asks, the province is told
        jurisdiction.everywhere(() -> {
            Map<Long, List<AgencyAddress>> known =
                    addresses
                            .list(messages.stream()
                                    .map(NewMessage::agency)
                                    .distinct()
                                    .toList())
                            .stream()
                            .collect(Collectors.groupingBy(AgencyAddress::agency));
            messages.forEach(message -> write(message, known.getOrDefault(message.agency(), List.of())));
            return messages;
        });
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.ring();
            }
        });
    }

    private void write(NewMessage message, List<AgencyAddress> addresses) {
        Agency agency = agencies.get(message.agency());
        Instant now = clock.instant();
        store.insert(
                        message,
                        words.say(Language.VI, message.key() + ".subject", message.params()),
                        words.say(Language.VI, message.key(), message.params()),
                        now,
                        agency.area())
                .ifPresent(id -> {
                    Instant first = message.urgent() ? now : new QuietHours(books.current()).after(agency.area(), now);
                    for (AgencyAddress address : addresses) {
                        Delivery.Way way = switch (address.kind()) {
                            case EMAIL -> Delivery.Way.EMAIL;
                            case PHONE -> Delivery.Way.GATEWAY;
                        };
                        if (isConfigured(way)) {
                            store.addDelivery(id, way, address.address(), first, agency.area());
                        }
                    }
                });
    }

    boolean isConfigured(Delivery.Way way) {
        return carriers.stream().anyMatch(carrier -> carrier.way() == way && carrier.isConfigured());
    }

    /** To the actor's own agency, page by page. */
    @Transactional(readOnly = true)
    public Slice<Message> inbox(Asked asked) {
        Actor actor = Acting.current();
        return actor.agency() == null
                ? new Slice<>(List.of(), 0, 0, 0, false, false, 0)
                : store.inbox(actor.agency(), actor.officer() == null ? -1 : actor.officer(), asked);
    }

    @Override
    @Transactional(readOnly = true)
    public long countUnread(Actor actor) {
        return actor.agency() == null || actor.officer() == null
                ? 0
                : store.countUnread(actor.agency(), actor.officer());
    }

    /** The actor has read it. @return the page of the matter */
    @Transactional
    @Asks(Verb.READ_MESSAGES)
    public String read(long message) {
        Actor actor = Acting.current();
        Message found = store.find(message, actor.officer() == null ? -1 : actor.officer());
        if (actor.officer() != null && actor.agency() != null && actor.agency() == found.agency()) {
            store.markRead(List.of(message), actor.officer(), clock.instant());
        }
        return found.path();
    }

    @Transactional
    @Asks(Verb.READ_MESSAGES)
    public int readAll() {
        Actor actor = Acting.current();
        return actor.officer() == null || actor.agency() == null
                ? 0
                : store.markAllRead(actor.agency(), actor.officer(), clock.instant());
    }
}
