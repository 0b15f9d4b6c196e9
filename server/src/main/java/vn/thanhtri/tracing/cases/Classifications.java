package vn.thanhtri.tracing.cases;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.JournalKind;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.policy.book.PolicyBooks;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.TracingFact;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.definition.CaseClass;
import vn.thanhtri.tracing.definition.CaseDefinition;
import vn.thanhtri.tracing.definition.ClassStep;
import vn.thanhtri.tracing.definition.Classification;
import vn.thanhtri.tracing.definition.DiseaseStore;

/** How sure a case is: each step a fact with its time and grounds, judged by the definition of that day. */
@Service
public class Classifications {
    private final ClassStore store;
    private final CaseChecks checks;
    private final CaseWindows windows;
    private final CaseFacts facts;
    private final DiseaseStore diseases;
    private final PolicyBooks policy;
    private final Clock clock;

    Classifications(
            ClassStore store,
            CaseChecks checks,
            CaseWindows windows,
            CaseFacts facts,
            DiseaseStore diseases,
            PolicyBooks policy,
            Clock clock) {
        this.store = store;
        this.checks = checks;
        this.windows = windows;
        this.facts = facts;
        this.diseases = diseases;
        this.policy = policy;
        this.clock = clock;
    }

    /** The first step of a case that is being recorded; a list that names no grounds is believed without. */
    void begin(ReportCase command, long id, String area, long fact) {
        ClassStep step = command.first();
        Optional<PolicyValue> definition = command.recorded() && step.grounds().isEmpty()
                ? Optional.empty()
                : judged(step, command.outbreak(), area);
        store.insert(id, step, definition, new ClassStore.Written(null, false, "", fact, area));
    }

    /** The case is found to be another class: tiers follow. Returns the number of the step. */
    @Transactional
    @Asks(Verb.CONFIRM_CASE)
    public long classify(long id, ClassStep step) {
        return windows.change(() -> id, known -> {
            Refuse.when(known.sure() == step.to(), "class-same", "class", Map.of("class", "@case.class." + step.to()));
            if (known.sure() == CaseClass.EXCLUDED) {
                checks.requireNoCase(known.person());
            }
            return write(known, step, null, "", TracingFact.CASE_CLASSIFIED);
        });
    }

    /** The step was taken at another time, on other grounds, or to another class. */
    @Transactional
    @Asks(Verb.CORRECT_CASE)
    public long correct(long id, ClassStep better, String reason) {
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        return windows.change(
                () -> getStep(id).personCase(),
                known -> write(known, better, id, reason, TracingFact.CASE_CLASS_CORRECTED));
    }

    /** The step was never taken: the case is as sure as it was before. */
    @Transactional
    @Asks(Verb.CORRECT_CASE)
    public void withdraw(long id, String reason) {
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        windows.change(() -> getStep(id).personCase(), known -> {
            Refuse.when(store.listOf(known.id()).size() == 1, "class-last", "class", Map.of("code", known.code()));
            long fact =
                    facts.append(TracingFact.CASE_CLASS_WITHDRAWN, known, clock.instant(), Map.of("reason", reason));
            return store.insert(
                    known.id(),
                    getStep(id).step(),
                    Optional.empty(),
                    new ClassStore.Written(id, true, reason, fact, known.area()));
        });
    }

    @Transactional(readOnly = true)
    public Optional<Classification> find(long id) {
        return store.find(id);
    }

    /** In order of time; the last is how sure it is now. */
    @Transactional(readOnly = true)
    public List<Classification> listOf(long personCase) {
        return store.listOf(personCase);
    }

    private long write(
            PersonCase known,
            ClassStep step,
            @org.jspecify.annotations.Nullable Long corrects,
            String reason,
            JournalKind kind) {
        requirePast(step.at());
        Optional<PolicyValue> definition = judged(step, known.outbreak(), known.area());
        long fact = facts.append(
                kind,
                known,
                step.at().at(),
                Map.of("class", step.to().name(), "grounds", step.grounds().toString(), "reason", reason));
        return store.insert(
                known.id(), step, definition, new ClassStore.Written(corrects, false, reason, fact, known.area()));
    }

    private Optional<PolicyValue> judged(ClassStep step, long outbreak, String area) {
        boolean sure = step.to() == CaseClass.PROBABLE || step.to() == CaseClass.CONFIRMED;
        Refuse.when(sure && step.grounds().isEmpty(), "grounds-missing", "grounds");
        return !sure
                ? Optional.empty()
                : CaseDefinition.judge(step, diseases.ofOutbreak(outbreak), area, policy.current());
    }

    private void requirePast(When at) {
        Refuse.when(
                at.at().isAfter(clock.instant()),
                "future",
                "at",
                Map.of("at", at.said(), "now", Refuse.say(clock.instant())));
    }

    private Classification getStep(long id) {
        return Found.get(store.find(id), "step", id + " of how sure a case is");
    }
}
