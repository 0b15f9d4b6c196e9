package vn.thanhtri.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.LookFact;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.officer.Officer;
import vn.thanhtri.people.officer.Officers;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.policy.book.PolicyBooks;

/** After an account was misused or stolen: what it saw, from the journal of looks, and until when the authority is to be told. */
@Service
public class Breaches {
    static final String NOTICE = "privacy.breach.notice";
    private static final int MOST = 200_000;

    private final PrivacyStore store;
    private final Officers officers;
    private final PolicyBooks books;
    private final Clock clock;

    Breaches(PrivacyStore store, Officers officers, PolicyBooks books, Clock clock) {
        this.store = store;
        this.officers = officers;
        this.books = books;
        this.clock = clock;
    }

    /** @param detail address of a list @param numbers whether telephones and papers were shown in full */
    public record Seen(
            String kind, String subject, long id, String detail, Instant first, Instant last, boolean numbers) {}

    /** @param learned when the breach was found out @param due until when the notice is owed; null where no number is in force */
    public record Breach(
            Officer account,
            Instant from,
            Instant to,
            Instant learned,
            @Nullable Instant due,
            @Nullable PolicyValue basis,
            Instant now,
            List<Seen> seen) {
        /** How many things of a kind. */
        public long count(LookFact kind) {
            return seen.stream()
                    .filter(each -> each.kind().equals(kind.stored()))
                    .map(Seen::id)
                    .distinct()
                    .count();
        }

        public long countLists() {
            return seen.stream()
                    .filter(each -> each.kind().equals(LookFact.LIST_VIEWED.stored()))
                    .count();
        }

        public long countWithNumbers() {
            return seen.stream().filter(Seen::numbers).count();
        }
    }

    /** @throws Found.Missing when there is no such account within the area */
    @Transactional(readOnly = true)
    @Asks(Verb.SEE_JOURNAL)
    public Breach assess(String username, Instant from, Instant to, Instant learned) {
        if (to.isBefore(from)) {
            throw Refusal.ofField("privacy.refusal.order", "to", Map.of()).asException();
        }
        Officer account = Found.get(officers.findByUsername(username), "officer", username);
        Optional<PolicyValue> term =
                books.current().find(NOTICE, Acting.current().area(), "", learned);
        return new Breach(
                account,
                from,
                to,
                learned,
                term.map(value -> learned.plus(value.duration())).orElse(null),
                term.orElse(null),
                clock.instant(),
                Rows.whole(MOST, store.listSeen(account.id(), from, to, MOST + 1)));
    }
}
