package vn.thanhtri.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.personal.PersonalFieldStore;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.kernel.seal.Expunger;
import vn.thanhtri.people.person.PersonExpunging;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.policy.book.PolicyBooks;

/** How long somebody stays somebody: as long as policy says after the last thing that concerned them. */
@Service
public class Retention {
    static final String DAYS = "privacy.retention.days";
    private static final int PAGE = 500;

    private final PrivacyStore store;
    private final PersonalFieldStore fields;
    private final PersonExpunging persons;
    private final PolicyBooks books;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Retention(
            PrivacyStore store,
            PersonalFieldStore fields,
            PersonExpunging persons,
            PolicyBooks books,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.fields = fields;
        this.persons = persons;
        this.books = books;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Expunges one person at once, e.g. on their request.
     *
     * @throws vn.thanhtri.kernel.RefusedException while they have a tier: what is done to protect others goes first
     */
    @Transactional
    @Asks(Verb.EXPUNGE_PERSON)
    public Expunger.Expunged expunge(long person, String reason) {
        if (store.hasTier(person)) {
            throw Refusal.ofConflict("privacy.refusal.tier", Map.of()).asException();
        }
        return persons.expunge(person, reason);
    }

    /** Expunges whose time is over, each in a transaction of its own, as the program itself; says how many. */
    public int expungeDue() {
        return Acting.as(Actor.system(), () -> {
            int done = 0;
            long last = 0;
            while (true) {
                long after = last;
                List<PrivacyStore.Candidate> page = transaction.execute(status -> store.listCandidates(after, PAGE));
                if (page == null || page.isEmpty()) {
                    return done;
                }
                last = page.getLast().id();
                done += expungeDue(page);
            }
        });
    }

    private int expungeDue(List<PrivacyStore.Candidate> page) {
        Instant now = clock.instant();
        Map<Optional<PolicyValue>, List<PrivacyStore.Candidate>> byTerm =
                page.stream().collect(Collectors.groupingBy(each -> term(each.area(), now)));
        int done = 0;
        for (Map.Entry<Optional<PolicyValue>, List<PrivacyStore.Candidate>> each : byTerm.entrySet()) {
            // nobody has decided: nobody is expunged
            if (each.getKey().isPresent()) {
                PolicyValue term = each.getKey().get();
                List<Long> ids =
                        each.getValue().stream().map(PrivacyStore.Candidate::id).toList();
                for (long person : fields.listOver(ids, now.minus(term.duration()))) {
                    persons.expunge(
                            person,
                            term.value() + " ngày / days: " + term.clause().cite());
                    done++;
                }
            }
        }
        return done;
    }

    private Optional<PolicyValue> term(String area, Instant now) {
        return books.current().find(DAYS, area, "", now);
    }
}
