package vn.thanhtri.obligation.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.ObligationFact;
import vn.thanhtri.obligation.decision.Authority;
import vn.thanhtri.obligation.decision.FollowUpNews;
import vn.thanhtri.obligation.decision.Obligations;
import vn.thanhtri.obligation.ledger.LedgerStore;
import vn.thanhtri.obligation.ledger.NewStep;
import vn.thanhtri.obligation.ledger.ReachedStore;
import vn.thanhtri.obligation.ledger.StepKind;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.policy.PolicySnapshot;
import vn.thanhtri.policy.book.PolicyBooks;

/**
 * Reminders (đôn đốc) before and after the due time of ordered work. No law names the times: a province sets
 * {@code obligation.reminder.before} and {@code obligation.reminder.after} in minutes, e.g. {@code 1440,120}; without them the
 * program reminds nobody. One agency is told once for all that falls due at the same distance.
 */
@Component
class Reminders {
    static final String BEFORE = "obligation.reminder.before";
    static final String AFTER = "obligation.reminder.after";
    private static final String WORK = "reminders";

    private final ReminderStore store;
    private final ReachedStore reached;
    private final LedgerStore ledger;
    private final Authority authority;
    private final FollowUpNews news;
    private final Agencies agencies;
    private final PolicyBooks books;
    private final Journal journal;

    Reminders(
            ReminderStore store,
            ReachedStore reached,
            LedgerStore ledger,
            Authority authority,
            FollowUpNews news,
            Agencies agencies,
            PolicyBooks books,
            Journal journal) {
        this.store = store;
        this.reached = reached;
        this.ledger = ledger;
        this.authority = authority;
        this.news = news;
        this.agencies = agencies;
        this.books = books;
        this.journal = journal;
    }

    /** In a transaction of the caller: what was reached moves with the reminders, so that none is given twice or lost. */
    void runDue(Instant now) {
        Instant since = reached.findUntil(WORK).orElse(now);
        if (since.isBefore(now)) {
            PolicySnapshot book = books.current();
            for (int minutes : minutesOf(book, BEFORE)) {
                Duration distance = Duration.ofMinutes(minutes);
                // after an outage nobody is told that something will be due which is overdue by now
                Instant after = since.plus(distance).isBefore(now) ? now : since.plus(distance);
                remind(book, BEFORE, minutes, after, now.plus(distance), now);
            }
            for (int minutes : minutesOf(book, AFTER)) {
                Duration distance = Duration.ofMinutes(minutes);
                remind(book, AFTER, minutes, since.minus(distance), now.minus(distance), now);
            }
        }
        reached.setUntil(WORK, now);
    }

    private void remind(PolicySnapshot book, String key, int minutes, Instant after, Instant until, Instant now) {
        Map<Long, List<Obligation>> byAgency = new LinkedHashMap<>();
        for (Obligation due : store.listDue(authority.listOrderedKinds(), after, until)) {
            String area = agencies.get(due.debtor()).area();
            boolean applies = book.find(key, area, "", now)
                    .map(value -> value.numbers().contains(minutes))
                    .orElse(false);
            if (applies) {
                byAgency.computeIfAbsent(due.debtor(), agency -> new ArrayList<>())
                        .add(due);
            }
        }
        byAgency.forEach((agency, due) -> {
            record(agency, due, now);
            news.due(agency, key.equals(AFTER), Duration.ofMinutes(minutes), due, now);
        });
    }

    private void record(long agency, List<Obligation> due, Instant now) {
        String area = agencies.get(agency).area();
        List<Long> facts = journal.appendAll(due.stream()
                .map(each -> new Fact(
                        ObligationFact.DEBTOR_REMINDED,
                        new SubjectRef(Obligations.KIND, each.id()),
                        now,
                        area,
                        Map.of("agency", agency)))
                .toList());
        List<NewStep> steps = new ArrayList<>();
        for (int i = 0; i < due.size(); i++) {
            Obligation each = due.get(i);
            steps.add(new NewStep(
                    each.id(), area, StepKind.REMINDED, now, "", null, null, null, agency, each.basis(), facts.get(i)));
        }
        ledger.addSteps(steps, now);
    }

    /** Every distance that stands in the book for some place. */
    private static TreeSet<Integer> minutesOf(PolicySnapshot book, String key) {
        TreeSet<Integer> minutes = new TreeSet<>();
        book.listEntries().stream()
                .filter(entry -> entry.key().equals(key))
                .forEach(entry -> minutes.addAll(entry.value().numbers()));
        return minutes;
    }
}
