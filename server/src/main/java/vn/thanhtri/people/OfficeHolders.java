package vn.thanhtri.people;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.place.Validity;

/** Who was accountable on which day: posts of agencies and the people who held them. */
@Service
public class OfficeHolders {
    private static final int MOST_HOLDERS = 200;

    private final AgencyStore store;
    private final Agencies agencies;
    private final TransactionTemplate transaction;
    private volatile @Nullable Map<Long, List<OfficeHolder>> heads;

    OfficeHolders(AgencyStore store, Agencies agencies, TransactionTemplate transaction) {
        this.store = store;
        this.agencies = agencies;
        this.transaction = transaction;
    }

    /** The head of an agency on a day: the accountable person. */
    public Optional<OfficeHolder> findHead(long agency, LocalDate on) {
        return heads().getOrDefault(agency, List.of()).stream()
                .filter(holder -> holder.valid().contains(on))
                .findFirst();
    }

    /** All who held posts of an agency, the head's first, latest first. */
    @Transactional(readOnly = true)
    public List<OfficeHolder> listHolders(long agency) {
        return store.listHolders(agency, MOST_HOLDERS);
    }

    /**
     * Enters who holds a post. No two people hold one post on the same day: the database refuses.
     *
     * @param head whether the post is the head of the agency
     */
    @Transactional
    public void appoint(long agency, String title, boolean head, String name, String phone, Validity valid) {
        Agency found = agencies.get(agency);
        store.insertHolder(store.findOrInsertPost(found, title, head), name, phone, valid, found.area());
        heads = null;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                heads = null;
            }
        });
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
