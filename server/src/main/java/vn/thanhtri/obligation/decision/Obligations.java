package vn.thanhtri.obligation.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalKind;
import vn.thanhtri.kernel.Jurisdiction;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.ObligationFact;
import vn.thanhtri.obligation.ledger.ObligationEngine;
import vn.thanhtri.obligation.ledger.ObligationStore;
import vn.thanhtri.obligation.ledger.Step;
import vn.thanhtri.obligation.ledger.StepKind;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;

/** What an officer may do with an obligation besides fulfilling it: reassign, extend, excuse, escalate, remind. */
@Service
public class Obligations {
    /** Kind of an obligation in {@link SubjectRef}. */
    public static final String KIND = "obligation";

    private final ObligationStore rows;
    private final VerbStore store;
    private final ObligationEngine engine;
    private final Authority authority;
    private final FollowUpNews news;
    private final Agencies agencies;
    private final Jurisdiction jurisdiction;
    private final Journal journal;
    private final Clock clock;

    Obligations(
            ObligationStore rows,
            VerbStore store,
            ObligationEngine engine,
            Authority authority,
            FollowUpNews news,
            Agencies agencies,
            Jurisdiction jurisdiction,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.store = store;
        this.engine = engine;
        this.authority = authority;
        this.news = news;
        this.agencies = agencies;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Found.Missing when there is none within the actor's area */
    @Transactional(readOnly = true)
    public Obligation get(long id) {
        return Found.get(rows.find(id), "obligation", id);
    }

    /** Everything owed about a subject, open first. */
    @Transactional(readOnly = true)
    public List<Obligation> listAbout(SubjectRef subject, int limit) {
        return rows.listAbout(subject, limit);
    }

    @Transactional(readOnly = true)
    public List<Step> listSteps(long id) {
        return rows.listSteps(id);
    }

    /** Gives a later deadline, with the reason. The debtor cannot: it asks ({@link Extensions}). @return number of the fact */
    @Transactional
    @Asks(Verb.DECIDE_DUTY)
    public long extend(long id, Instant until, String reason) {
        Obligation obligation = decided(id, reason);
        refuseUnlessLater(obligation, until);
        long fact = tell(
                ObligationFact.OBLIGATION_EXTENDED, obligation, Map.of("until", until.toString(), "reason", reason));
        store.extend(obligation, until, reason, fact, clock.instant());
        derive(obligation);
        return fact;
    }

    void refuseUnlessLater(Obligation obligation, Instant until) {
        if (obligation.dueAt() != null && !until.isAfter(obligation.dueAt())) {
            throw Refusal.ofField(
                            "obligation.refusal.not-later",
                            "until",
                            Map.of(
                                    "given",
                                    until.toString(),
                                    "due",
                                    obligation.dueAt().toString()))
                    .asException();
        }
    }

    /** Names another agency of the actor's area that owes it. */
    @Transactional
    @Asks(Verb.DECIDE_DUTY)
    public void reassign(long id, long agency, String reason) {
        Obligation obligation = decided(id, reason);
        Agency other = agencies.get(agency);
        if (!other.area().startsWith(Acting.current().area())) {
            throw Refusal.ofField("obligation.refusal.outside", "agency", Map.of("agency", other.name()))
                    .asException();
        }
        long fact = tell(ObligationFact.OBLIGATION_REASSIGNED, obligation, Map.of("agency", agency, "reason", reason));
        jurisdiction.everywhere(() -> {
            store.reassign(obligation, other, reason, fact, clock.instant());
            return other;
        });
        derive(obligation);
    }

    /** Says that it need not be done, and why. Only for those who command or keep the documents. */
    @Transactional
    @Asks(Verb.EXCUSE_DUTY)
    public void excuse(long id, String reason) {
        Obligation obligation = open(id, reason);
        refuseUnlessDecides(obligation);
        long fact = tell(ObligationFact.OBLIGATION_EXCUSED, obligation, Map.of("reason", reason));
        store.excuse(obligation, reason, fact, clock.instant());
        derive(obligation);
    }

    /** Tells the level above now. */
    @Transactional
    @Asks(Verb.ESCALATE_DUTY)
    public void escalate(long id, String reason) {
        Obligation obligation = open(id, reason);
        if (!authority.owes(obligation, Acting.current())) {
            refuseUnlessDecides(obligation);
        }
        Agency holder = agencies.get(store.findHolder(id).orElse(obligation.debtor()));
        Agency above = agencies.findSuperior(holder, vn.thanhtri.kernel.VietnamTime.dayOf(clock.instant()))
                .orElseThrow(() -> Refusal.of("obligation.refusal.top", Map.of("agency", holder.name()))
                        .asException());
        long fact = tell(ObligationFact.OBLIGATION_ESCALATED, obligation, Map.of("to", above.id(), "reason", reason));
        store.escalate(obligation, above, reason, fact, clock.instant());
        news.escalated(obligation, holder.id(), above.id(), fact);
        derive(obligation);
    }

    /** Reminds the debtor now (đôn đốc). */
    @Transactional
    @Asks(Verb.DECIDE_DUTY)
    public void remind(long id, String reason) {
        Obligation obligation = decided(id, reason);
        long fact = tell(
                ObligationFact.DEBTOR_REMINDED, obligation, Map.of("agency", obligation.debtor(), "reason", reason));
        store.stepOf(obligation, StepKind.REMINDED, clock.instant(), reason, fact, null);
        news.reminded(obligation, fact);
    }

    /** The open obligation about which the actor decides. */
    Obligation decided(long id, @Nullable String reason) {
        Obligation obligation = open(id, reason);
        refuseUnlessDecides(obligation);
        return obligation;
    }

    private void refuseUnlessDecides(Obligation obligation) {
        Actor actor = Acting.current();
        if (!authority.mayDecide(obligation, actor)) {
            throw Refusal.ofRight(
                            authority.owes(obligation, actor)
                                    ? "obligation.refusal.own"
                                    : "obligation.refusal.not-yours",
                            Map.of("agency", agencies.nameOf(obligation.debtor())))
                    .asException();
        }
    }

    Obligation open(long id, @Nullable String reason) {
        Obligation found = get(id);
        // the subject before its rows, as the engine locks; then the row as it stands now
        engine.lock(found.subjectKind(), List.of(found.subjectId()));
        Obligation obligation = get(id);
        if (reason == null || reason.isBlank()) {
            throw Refusal.ofField("obligation.refusal.reason", "reason", Map.of())
                    .asException();
        }
        if (!obligation.isOpen()) {
            throw Refusal.of(
                            "obligation.refusal.closed",
                            Map.of("subject", obligation.card().label()))
                    .asException();
        }
        return obligation;
    }

    private long tell(JournalKind kind, Obligation obligation, Map<String, ?> payload) {
        Actor actor = Acting.current();
        return journal.append(
                new Fact(kind, new SubjectRef(KIND, obligation.id()), clock.instant(), actor.area(), payload));
    }

    private void derive(Obligation obligation) {
        engine.touch(obligation.subjectKind(), List.of(obligation.subjectId()));
    }
}
