package vn.thanhtri.place.hamlet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.place.PlaceFact;
import vn.thanhtri.place.Validity;

/** Households of hamlets, within one's jurisdiction only. */
@Service
public class Households {
    static final int MOST_OF_A_HAMLET = 5000;

    private final HouseholdStore store;
    private final HamletStore hamlets;
    private final Journal journal;
    private final Clock clock;

    Households(HouseholdStore store, HamletStore hamlets, Journal journal, Clock clock) {
        this.store = store;
        this.hamlets = hamlets;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Records a household and returns its number.
     *
     * @param head name of the head of the household
     * @param address may be empty
     * @param phone digits, may be empty
     */
    @Transactional
    @Asks(Verb.BRING_PLACES)
    public long establish(long hamlet, String head, String address, String phone, LocalDate from) {
        Hamlet home = Found.get(hamlets.find(hamlet), "hamlet", hamlet);
        long id = store.insert(
                hamlet,
                head,
                address,
                phone,
                home.area(),
                new Validity(from, home.valid().until()));
        journal.append(new Fact(
                PlaceFact.HOUSEHOLD_RECORDED,
                new SubjectRef("household", id),
                clock.instant(),
                home.area(),
                Map.of("hamlet", hamlet, "head", head, "address", address)));
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<Household> find(long id) {
        return store.find(id);
    }

    /** @throws Found.Missing when there is none, or it lies outside of one's jurisdiction */
    @Transactional(readOnly = true)
    public Household get(long id) {
        return Found.get(store.find(id), "household", id);
    }

    /** The households of a hamlet by name of the head, 5000 at most. */
    @Transactional(readOnly = true)
    public List<Household> listOf(long hamlet, LocalDate on) {
        return Rows.whole(MOST_OF_A_HAMLET, store.listOf(hamlet, on, MOST_OF_A_HAMLET + 1));
    }

    /** The household of this head at this address, diacritics aside. */
    @Transactional(readOnly = true)
    public Optional<Household> findSame(long hamlet, String head, String address, LocalDate on) {
        return store.findSame(hamlet, head, address, on);
    }
}
