package vn.thanhtri.message;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.list.Slice;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.policy.book.PolicyBooks;

/** The log of what went out to the agencies of the actor's area. */
@Service
class MessageLogs {
    private final MessageLogStore store;
    private final List<Carrier> carriers;
    private final Agencies agencies;
    private final PolicyBooks books;
    private final Clock clock;

    MessageLogs(MessageLogStore store, List<Carrier> carriers, Agencies agencies, PolicyBooks books, Clock clock) {
        this.store = store;
        this.carriers = carriers;
        this.agencies = agencies;
        this.books = books;
        this.clock = clock;
    }

    /** Messages with every way each went out. */
    @Transactional(readOnly = true)
    public Slice<MessageLog.Line> list(Asked asked) {
        return store.list(asked).all(this::lines);
    }

    private List<MessageLog.Line> lines(List<Message> messages) {
        Map<Long, List<Delivery>> ways = store
                .listDeliveries(messages.stream().map(Message::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Delivery::message));
        return messages.stream()
                .map(message -> new MessageLog.Line(
                        message, agencies.nameOf(message.agency()), ways.getOrDefault(message.id(), List.of())))
                .toList();
    }

    @Transactional(readOnly = true)
    public MessageLog log() {
        return new MessageLog(
                carriers.stream()
                        .map(carrier -> new MessageLog.WayLine(carrier.way(), carrier.describe()))
                        .toList(),
                new QuietHours(books.current()).describe(Acting.current().area(), clock.instant()),
                store.countByState());
    }

    /** Every try of one message, oldest first. */
    @Transactional(readOnly = true)
    public List<Attempt> listAttempts(long message) {
        return store.listAttempts(message);
    }
}
