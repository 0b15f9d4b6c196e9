package vn.thanhtri.people.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Entitled;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.PeopleFact;
import vn.thanhtri.place.Validity;

/** Who was accountable on which day: posts of agencies and the people who held them. */
@Service
public class OfficeHolders {
    private static final int MOST_HOLDERS = 5_000;

    private final AgencyStore store;
    private final Agencies agencies;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile @Nullable Map<Long, List<OfficeHolder>> heads;

    OfficeHolders(AgencyStore store, Agencies agencies, Journal journal, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.agencies = agencies;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether the actor keeps who holds the posts of an agency. */
    static boolean keeps(Actor actor, Agency agency) {
        return Entitled.may(actor, Verb.KEEP_AGENCIES) && agency.area().startsWith(actor.area());
    }

    /** The head of an agency on a day: the accountable person. */
    public Optional<OfficeHolder> findHead(long agency, LocalDate on) {
        return heads().getOrDefault(agency, List.of()).stream()
                .filter(holder -> holder.valid().contains(on))
                .findFirst();
    }

    /** All who headed an agency on some day of a period, in order of time. @param last included */
    public List<OfficeHolder> listHeads(long agency, LocalDate first, LocalDate last) {
        return heads().getOrDefault(agency, List.of()).stream()
                .filter(holder -> {
                    LocalDate from = holder.valid().from();
                    LocalDate until = holder.valid().until();
                    return (from == null || !from.isAfter(last)) && (until == null || until.isAfter(first));
                })
                .sorted(Comparator.comparing(
                        (OfficeHolder holder) -> holder.valid().from(),
                        Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    /** All who held posts of an agency, the head's first, latest first. */
    @Transactional(readOnly = true)
    public List<OfficeHolder> listHolders(long agency) {
        return Rows.whole(MOST_HOLDERS, store.listHolders(agency, MOST_HOLDERS + 1));
    }

    /**
     * Enters who holds a post. No two people hold one post on the same day: the database refuses.
     *
     * @param head whether the post is the head of the agency
     */
    @Transactional
    @Asks(Verb.KEEP_AGENCIES)
    public void appoint(long agency, String title, boolean head, String name, String phone, Validity valid) {
        Agency found = agencies.get(agency);
        if (!keeps(Acting.current(), found)) {
            throw Refusal.ofRight("people.refusal.administrators-only", Map.of("agency", found.name()))
                    .asException();
        }
        store.insertHolder(store.findOrInsertPost(found, title, head), name, phone, valid, found.area());
        heads = null;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                heads = null;
            }
        });
    }

    /**
     * Somebody takes over a post; whoever held it until then leaves it on that day.
     *
     * @throws vn.thanhtri.kernel.RefusedException when somebody holds the post from that day or a later one already
     */
    @Transactional
    @Asks(Verb.KEEP_AGENCIES)
    public void succeed(long agency, String title, boolean head, String name, String phone, LocalDate from) {
        List<OfficeHolder> others = Rows.whole(MOST_HOLDERS, store.listHolders(agency, MOST_HOLDERS + 1)).stream()
                .filter(holder -> holder.title().equals(title))
                .toList();
        for (OfficeHolder other : others) {
            LocalDate since = other.valid().from();
            if (since != null && !since.isBefore(from)) {
                throw Refusal.ofField("people.refusal.post-taken", "from", Map.of("title", title, "name", other.name()))
                        .asException();
            }
        }
        store.endHolding(agency, title, from);
        appoint(agency, title, head, name, phone, Validity.since(from));
        journal.append(new Fact(
                PeopleFact.OFFICE_HOLDER_APPOINTED,
                new SubjectRef("agency", agency),
                clock.instant(),
                agencies.get(agency).area(),
                Map.of("title", title, "name", name, "from", from.toString())));
    }

    /** Another process may have changed the register: what is in memory is read again when it is next asked for. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    public void reread() {
        heads = null;
    }

    private Map<Long, List<OfficeHolder>> heads() {
        Map<Long, List<OfficeHolder>> known = heads;
        if (known == null) {
            List<OfficeHolder> all = TransactionSynchronizationManager.isActualTransactionActive()
                    ? store.listHeads()
                    : Acting.as(Actor.system(), () -> transaction.execute(status -> store.listHeads()));
            known = all == null ? new HashMap<>() : all.stream().collect(Collectors.groupingBy(OfficeHolder::agency));
            heads = known;
        }
        return known;
    }
}
