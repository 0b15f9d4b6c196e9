package vn.thanhtri.obligation.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.round.Parts;
import vn.thanhtri.obligation.Debtors;
import vn.thanhtri.obligation.Derivation;
import vn.thanhtri.obligation.ObligationFact;
import vn.thanhtri.obligation.Watch;
import vn.thanhtri.obligation.decision.FollowUpNews;
import vn.thanhtri.obligation.decision.Obligations;
import vn.thanhtri.obligation.ledger.Climb;
import vn.thanhtri.obligation.ledger.LedgerNews;
import vn.thanhtri.obligation.ledger.LedgerStore;
import vn.thanhtri.obligation.ledger.MarkStore;
import vn.thanhtri.obligation.ledger.NewStep;
import vn.thanhtri.obligation.ledger.ObligationEngine;
import vn.thanhtri.obligation.ledger.ReachedStore;
import vn.thanhtri.obligation.ledger.StepKind;
import vn.thanhtri.obligation.ledger.Worker;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.policy.PolicyBookChanged;
import vn.thanhtri.policy.PolicyChange;
import vn.thanhtri.policy.PolicyEntry;
import vn.thanhtri.policy.Running;
import vn.thanhtri.policy.book.PolicyBooks;

/**
 * What has to be done because time passes: the days of recurring duties, numbers of the law that come into force, what
 * capabilities watch, overdue obligations that climb, and reminders. Lateness itself needs no work. Each part remembers how far
 * it has come, so that after
 * an outage the missed days are made up for.
 */
@Service
public class Timekeeper {
    private static final String POLICY = "policy";
    private static final int PAGE = 5_000;
    private static final int CLIMB_AT_ONCE = 500;
    /** More days than this are not made up for: whatever runs that long is derived anyway. */
    private static final int MISSED_DAYS = 60;

    private final ObligationEngine engine;
    private final Worker worker;
    private final MarkStore marks;
    private final ReachedStore reached;
    private final LedgerStore ledger;
    private final Agencies agencies;
    private final PolicyBooks books;
    private final Debtors debtors;
    private final Reminders reminders;
    private final FollowUpNews followUp;
    private final LedgerNews news;
    private final ObjectProvider<Watch> watches;
    private final Journal journal;
    private final TransactionTemplate transaction;

    Timekeeper(
            ObligationEngine engine,
            Worker worker,
            MarkStore marks,
            ReachedStore reached,
            LedgerStore ledger,
            Agencies agencies,
            PolicyBooks books,
            Debtors debtors,
            Reminders reminders,
            FollowUpNews followUp,
            LedgerNews news,
            ObjectProvider<Watch> watches,
            Journal journal,
            TransactionTemplate transaction) {
        this.engine = engine;
        this.worker = worker;
        this.marks = marks;
        this.reached = reached;
        this.ledger = ledger;
        this.agencies = agencies;
        this.books = books;
        this.debtors = debtors;
        this.reminders = reminders;
        this.followUp = followUp;
        this.news = news;
        this.watches = watches;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Does everything that is due by {@code now}; doing it twice changes nothing. A replay calls it whenever it has moved
     * the clock. A part that fails keeps no other from its turn; what failed flies at the end.
     */
    public void runDue(Instant now) {
        Acting.run(Actor.system(), () -> {
            LocalDate today = VietnamTime.dayOf(now);
            Parts parts = new Parts();
            engine.listDerivations()
                    .forEach(derivation ->
                            parts.run("days of " + derivation.subjectKind(), () -> beginDays(derivation, today, now)));
            parts.run("policy", () -> transaction.executeWithoutResult(status -> applyPolicyChanges(now)))
                    .run("queue", worker::drain);
            watches.forEach(watch -> parts.run(watch.getClass().getSimpleName(), () -> watch.look(now)));
            parts.run("climbing", () -> climbAll(now))
                    .run("reminders", () -> transaction.executeWithoutResult(status -> reminders.runDue(now)))
                    .finish();
        });
    }

    private void beginDays(Derivation<?> derivation, LocalDate today, Instant now) {
        String work = "days " + derivation.subjectKind();
        transaction.executeWithoutResult(status -> {
            LocalDate next = reached.findUntil(work)
                    .map(until -> VietnamTime.dayOf(until).plusDays(1))
                    .orElse(today);
            if (next.isAfter(today)) {
                return;
            }
            LocalDate first = next.isBefore(today.minusDays(MISSED_DAYS)) ? today.minusDays(MISSED_DAYS) : next;
            TreeSet<Long> subjects = new TreeSet<>();
            for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
                collect(derivation, day, subjects);
            }
            if (!subjects.isEmpty()) {
                marks.add(derivation.subjectKind(), subjects, null, now);
            }
            reached.setUntil(work, VietnamTime.at(today, LocalTime.MIDNIGHT));
        });
    }

    private static void collect(Derivation<?> derivation, LocalDate day, TreeSet<Long> subjects) {
        long after = Long.MIN_VALUE;
        List<Long> page;
        do {
            page = derivation.listRecurring(day, after, PAGE);
            subjects.addAll(page);
            after = page.isEmpty() ? after : page.getLast();
        } while (page.size() == PAGE);
    }

    /** A number that applies to what is running moves it; whether one applies that does not say so, officers decide. */
    private void applyPolicyChanges(Instant now) {
        Optional<Instant> until = reached.findUntil(POLICY);
        if (until.isPresent() && until.get().isBefore(now)) {
            for (PolicyChange change : books.current().changesBetween(until.get(), now)) {
                if (change.appliesToRunning() == Running.YES && change.after() != null) {
                    engine.rederiveRunning(
                            change.scope(), change.after().value().clause());
                }
            }
        }
        if (until.isEmpty() || until.get().isBefore(now)) {
            reached.setUntil(POLICY, now);
        }
    }

    /** An officer answered what the law leaves open: the rules are asked again, and say themselves whether it matters. */
    @EventListener
    void bookChanged(PolicyBookChanged change) {
        Set<PolicyEntry> before = new HashSet<>(change.before().listEntries());
        Acting.run(
                Actor.system(),
                () -> transaction.executeWithoutResult(status -> change.after().listEntries().stream()
                        .filter(entry -> !before.contains(entry))
                        .forEach(entry -> engine.rederiveRunning(
                                entry.scope(), entry.value().clause()))));
    }

    private void climbAll(Instant now) {
        Boolean more;
        do {
            more = transaction.execute(status -> climbSome(now));
        } while (Boolean.TRUE.equals(more));
    }

    private boolean climbSome(Instant now) {
        Climb climb = new Climb(debtors, books.current());
        List<ReachedStore.Overdue> climbing = reached.listClimbing(now, CLIMB_AT_ONCE);
        List<NewStep> steps = new ArrayList<>();
        TreeSet<String> areas = new TreeSet<>();
        Map<Long, List<NewStep>> told = new TreeMap<>();
        for (ReachedStore.Overdue overdue : climbing) {
            Optional<Agency> above = agencies.findSuperior(agencies.get(overdue.holder()), VietnamTime.dayOf(now));
            if (above.isEmpty()) {
                reached.stay(overdue);
                continue;
            }
            long superior = above.get().id();
            Optional<Instant> next = debtors.findAbove(superior).isEmpty()
                    ? Optional.empty()
                    : climb.next(overdue.area(), overdue.level() + 1, overdue.since(), now);
            reached.climb(overdue, above.get(), now, next);
            long fact = journal.append(new Fact(
                    ObligationFact.OBLIGATION_ESCALATED,
                    new SubjectRef(Obligations.KIND, overdue.id()),
                    now,
                    overdue.area(),
                    Map.of("from", overdue.holder(), "to", superior, "level", overdue.level() + 1)));
            NewStep step = new NewStep(
                    overdue.id(),
                    overdue.area(),
                    StepKind.ESCALATED,
                    now,
                    "",
                    null,
                    null,
                    overdue.holder(),
                    superior,
                    overdue.basis(),
                    fact);
            steps.add(step);
            told.computeIfAbsent(superior, agency -> new ArrayList<>()).add(step);
            areas.add(overdue.area());
        }
        ledger.addSteps(steps, now);
        told.forEach(followUp::climbed);
        if (!areas.isEmpty()) {
            news.changed(areas);
        }
        return climbing.size() == CLIMB_AT_ONCE;
    }
}
