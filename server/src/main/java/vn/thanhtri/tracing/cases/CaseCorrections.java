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
    private final CaseCodes codes;
    private final CaseWindows windows;
    private final RecordedStore recorded;
    private final TierKeeper tiers;
    private final Journal journal;
    private final Clock clock;

    CaseCorrections(
            Cases cases,
            CaseChecks checks,
            CaseAmendStore store,
            CaseCodes codes,
            CaseWindows windows,
            RecordedStore recorded,
            TierKeeper tiers,
            Journal journal,
            Clock clock) {
        this.cases = cases;
        this.checks = checks;
        this.store = store;
        this.codes = codes;
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

    /** All that was ever known of a case, the first finding first. */
    @Transactional(readOnly = true)
    public List<CaseFinding.Version> listVersions(long personCase) {
        return cases.listVersions(personCase);
    }

    /** Number of the case whose finding took the place of another and can be taken back; empty for any other finding. */
    @Transactional(readOnly = true)
    public Optional<Long> findFindingCase(long finding) {
        return store.findFinding(finding).map(CaseAmendStore.Finding::personCase);
    }

    /** The case is as it was known before that finding, e.g. not isolated; the finding stays in the file. */
    @Transactional
    @Asks(Verb.CORRECT_CASE)
    public void withdrawFinding(long finding, String reason) {
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        windows.change(() -> getFinding(finding).personCase(), known -> {
            CaseAmendStore.Finding standing = getFinding(finding);
            long fact = append(TracingFact.CASE_FINDING_WITHDRAWN, known, Map.of("finding", finding, "reason", reason));
            store.withdrawFinding(standing, reason, fact);
            return finding;
        });
    }

    /** The code that a case has in a file into which it goes: its own, or the next of the file where that is taken. */
    @Transactional(readOnly = true)
    public String codeIn(Outbreak file, String code) {
        return codes.find(file.id(), code).isEmpty() ? code : codes.of(file, null);
    }

    private CaseAmendStore.Finding getFinding(long id) {
        return Found.get(store.findFinding(id), "finding", id + " of a case stands and took the place of another");
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
