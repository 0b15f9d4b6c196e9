package vn.thanhtri.obligation.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.Jurisdiction;
import vn.thanhtri.kernel.right.Consequence;
import vn.thanhtri.obligation.Debtors;
import vn.thanhtri.obligation.Derivation;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.book.PolicyBooks;

/** Keeps the ledger equal to what the rules say: derives the duties of touched subjects and writes only the difference. */
@Service
public class ObligationEngine {
    /** More subjects than this are not derived while the officer waits, but by the worker. */
    static final int AT_ONCE = 300;

    private final ObjectProvider<Derivation<?>> declared;
    private final LedgerStore ledger;
    private final MarkStore marks;
    private final Debtors debtors;
    private final PolicyBooks books;
    private final Jurisdiction jurisdiction;
    private final LedgerNews news;
    private final Clock clock;
    private final Map<String, Derivation<?>> byKind = new ConcurrentHashMap<>();

    ObligationEngine(
            ObjectProvider<Derivation<?>> derivations,
            LedgerStore ledger,
            MarkStore marks,
            Debtors debtors,
            PolicyBooks books,
            Jurisdiction jurisdiction,
            LedgerNews news,
            Clock clock) {
        this.declared = derivations;
        this.ledger = ledger;
        this.marks = marks;
        this.debtors = debtors;
        this.books = books;
        this.jurisdiction = jurisdiction;
        this.news = news;
        this.clock = clock;
    }

    /**
     * The last step of every command: these subjects have changed. A small set is derived at once, in the transaction of
     * the command; a large one is queued in the same transaction and derived by the worker.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     * @throws IllegalArgumentException when no capability derives this kind
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Consequence("the facts of commands")
    public void touch(String subjectKind, Collection<Long> ids) {
        TreeSet<Long> distinct = new TreeSet<>(ids);
        Derivation<?> derivation = getDerivation(subjectKind);
        if (distinct.isEmpty()) {
            return;
        }
        jurisdiction.everywhere(() -> {
            if (distinct.size() <= AT_ONCE) {
                derive(derivation, distinct, null);
            } else {
                marks.add(subjectKind, distinct, null, clock.instant());
                news.marked();
            }
            return distinct.size();
        });
    }

    /**
     * Subjects that owe nothing themselves have changed, an outbreak that was opened: whatever follows them is derived again,
     * in the transaction of the command.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Consequence("the facts of commands")
    public void follow(String changedKind, Collection<Long> ids) {
        jurisdiction.everywhere(() -> {
            deriveFollowing(changedKind, ids);
            return ids.size();
        });
    }

    /**
     * Queues every subject that still owes something in a place, because a number of the law has changed and applies to
     * what is already running.
     *
     * @param scope code of the unit it holds in, or {@code VN}, as the policy book writes it
     * @param cause the clause that changed it; recorded with every step that follows
     * @return how many subjects will be derived again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Consequence("policy decided")
    public int rederiveRunning(String scope, Clause cause) {
        int marked = jurisdiction.everywhere(() -> marks.addRunning(scope, cause, clock.instant()));
        news.marked();
        return marked;
    }

    /** Until the end of the transaction nobody else derives these subjects. */
    void lock(String subjectKind, Collection<Long> ids) {
        ledger.lock(subjectKind, ids);
    }

    /** Derives subjects now; the caller has the whole country in sight. */
    void derive(String subjectKind, Collection<Long> ids, @Nullable Clause cause) {
        derive(getDerivation(subjectKind), new TreeSet<>(ids), cause);
    }

    public List<Derivation<?>> listDerivations() {
        return declared.stream().toList();
    }

    private <D> void derive(Derivation<D> derivation, Collection<Long> ids, @Nullable Clause cause) {
        ledger.lock(derivation.subjectKind(), ids);
        Instant now = Comparison.micros(clock.instant());
        PolicyBook book = books.current();
        Map<Long, List<LedgerRow>> known = new HashMap<>();
        for (LedgerRow row : ledger.listOf(derivation.subjectKind(), ids)) {
            known.computeIfAbsent(row.subjectId(), subject -> new ArrayList<>()).add(row);
        }
        Comparison comparison = new Comparison(debtors, new Climb(debtors, book), now, cause);
        List<Rule<D>> rules = derivation.rules();
        for (D dossier : derivation.load(ids)) {
            long subject = derivation.idOf(dossier);
            List<Comparison.Ruled> duties = new ArrayList<>();
            for (Rule<D> rule : rules) {
                for (Duty duty : rule.duties(dossier, book)) {
                    if (!duty.rule().equals(rule.key())) {
                        throw new IllegalStateException("rule " + rule.key() + " names " + duty);
                    }
                    duties.add(new Comparison.Ruled(rule.topic(), duty));
                }
            }
            List<LedgerRow> rows = known.remove(subject);
            comparison.addSubject(subject, derivation.card(dossier), duties, rows == null ? List.of() : rows);
        }
        known.forEach((subject, rows) ->
                comparison.addSubject(subject, rows.getFirst().card(), List.of(), rows));
        ledger.open(derivation.subjectKind(), comparison.openings(), now);
        ledger.change(comparison.changes());
        ledger.addSteps(comparison.steps(), now);
        news.changed(comparison);
        deriveFollowing(derivation.subjectKind(), ids);
    }

    /** What holds facts of other subjects follows them: a few at once, many through the queue. */
    private void deriveFollowing(String changedKind, Collection<Long> ids) {
        for (Derivation<?> other : listDerivations()) {
            List<Long> following = other.listFollowing(changedKind, ids);
            if (following.size() > AT_ONCE) {
                marks.add(other.subjectKind(), following, null, clock.instant());
                news.marked();
            } else if (!following.isEmpty()) {
                derive(other, new TreeSet<>(following), null);
            }
        }
    }

    private Derivation<?> getDerivation(String subjectKind) {
        Derivation<?> known = byKind.get(subjectKind);
        if (known == null) {
            known = declared.stream()
                    .filter(derivation -> derivation.subjectKind().equals(subjectKind))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalArgumentException("no capability derives the duties of a " + subjectKind));
            byKind.put(subjectKind, known);
        }
        return known;
    }
}
