package vn.thanhtri.tracing.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalKind;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Consequence;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.tiers.FactKind;
import vn.thanhtri.tracing.RecordedStore;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.Subjects;
import vn.thanhtri.tracing.TracingFact;
import vn.thanhtri.tracing.tier.FactChange;
import vn.thanhtri.tracing.tier.TierKeeper;

/** What was recorded of a case beside its findings, set right: steps, a withdrawal, whose case it is. */
@Service
public class CaseCorrections {
    private final Cases cases;
    private final CaseChecks checks;
    private final CaseAmendStore store;
    private final CaseWindows windows;
    private final RecordedStore recorded;
    private final TierKeeper tiers;
    private final Journal journal;
    private final Clock clock;

    CaseCorrections(
            Cases cases,
            CaseChecks checks,
            CaseAmendStore store,
            CaseWindows windows,
            RecordedStore recorded,
            TierKeeper tiers,
            Journal journal,
            Clock clock) {
        this.cases = cases;
        this.checks = checks;
        this.store = store;
        this.windows = windows;
        this.recorded = recorded;
        this.tiers = tiers;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<CaseStep> findStep(long id) {
        return store.findStep(id);
    }

    /** Those that stand, in order of time. */
    @Transactional(readOnly = true)
    public List<CaseStep> listSteps(long personCase) {
        return store.listSteps(personCase);
    }

    /** The step was taken at another time, or other than told. */
    @Transactional
    @Asks(Verb.RECORD_ACT)
    public long correctStep(long id, Instant at, String note, String reason) {
        Refuse.future(at, clock.instant(), "at");
        return replaceStep(id, at, note, false, reason, TracingFact.CASE_STEP_CORRECTED);
    }

    /** The case was not asked, or the list of its contacts is not final. */
    @Transactional
    @Asks(Verb.RECORD_ACT)
    public void withdrawStep(long id, String reason) {
        CaseStep step = getStep(id);
        replaceStep(id, step.at(), step.note(), true, reason, TracingFact.CASE_STEP_WITHDRAWN);
    }

    private long replaceStep(long id, Instant at, String note, boolean isVoid, String reason, JournalKind kind) {
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        return tiers.change(change -> {
            CaseStep step = getStep(id);
            PersonCase known = cases.get(step.personCase());
            long fact = append(kind, known, Map.of("step", step.kind(), "reason", reason));
            change.personCase(known.id());
            return store.insertStep(known, step.kind(), at, note, id, isVoid, reason, fact);
        });
    }

    /** It is a case all the same: everybody around moves again. */
    @Transactional
    @Asks(Verb.WITHDRAW_CASE)
    public void takeBackWithdrawal(long id, String reason) {
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        tiers.change(change -> {
            PersonCase known = cases.get(id);
            Refuse.when(known.stands(), "case-stands", "case", Map.of("code", known.code()));
            recorded.requireOwn(Verb.WITHDRAW_CASE, RecordedStore.Table.PERSON_CASE, id);
            checks.requireNoCase(known.person());
            long fact = append(TracingFact.CASE_WITHDRAWAL_TAKEN_BACK, known, Map.of("reason", reason));
            store.takeBackWithdrawal(known, clock.instant(), reason, fact);
            windows.keep(id, change);
            return id;
        });
    }

    /** All cases of a person, also those withdrawn. */
    @Transactional(readOnly = true)
    public List<Long> listOf(long person) {
        return store.listOf(person);
    }

    /** The cases are somebody else's: persons were merged. @param fact the journal's number of the merging */
    @Transactional
    @Consequence("persons merged")
    public void moveAll(long from, long to, long fact, FactChange change) {
        store.listOf(from).forEach(id -> move(id, from, to, fact, change));
    }

    /** What moved by that merging is the former person's again. */
    @Transactional
    @Consequence("persons parted")
    public void moveBack(long from, long to, long mergingFact, long fact, FactChange change) {
        store.listMovedBy(mergingFact).forEach(id -> move(id, from, to, fact, change));
    }

    private void move(long id, long from, long to, long fact, FactChange change) {
        store.move(id, from, to, fact);
        change.read(FactKind.CASE_WINDOW, id);
        change.personCase(id);
        change.moved(from, to);
    }

    private CaseStep getStep(long id) {
        return Found.get(store.findStep(id), "step", id + " of a case stands");
    }

    private long append(JournalKind kind, PersonCase known, Map<String, ?> payload) {
        return journal.append(
                new Fact(kind, new SubjectRef(Subjects.CASE, known.id()), clock.instant(), known.area(), payload));
    }
}
