package vn.thanhtri.tracing.linelist;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.kernel.sheet.Sheet;
import vn.thanhtri.tracing.Subjects;
import vn.thanhtri.tracing.TracingFact;
import vn.thanhtri.tracing.cases.CaseDetails;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.Classifications;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.cases.ReportCase;
import vn.thanhtri.tracing.definition.CaseClass;
import vn.thanhtri.tracing.definition.ClassStep;
import vn.thanhtri.tracing.entry.ContactEntry;
import vn.thanhtri.tracing.entry.EnteredPersons;
import vn.thanhtri.tracing.tier.TierKeeper;

/** Takes a list of cases in: each line ends as a case that was known, a new one, or a line that stays open with its words. */
@Service
public class CaseTaking {
    private final CaseReader reader;
    private final CaseMatching matching;
    private final SourceTaking sources;
    private final ContactEntry entry;
    private final EnteredPersons people;
    private final Cases cases;
    private final Classifications classes;
    private final CaseDetails details;
    private final Outbreaks outbreaks;
    private final TierKeeper tiers;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate line;

    CaseTaking(
            CaseReader reader,
            CaseMatching matching,
            SourceTaking sources,
            ContactEntry entry,
            EnteredPersons people,
            Cases cases,
            Classifications classes,
            CaseDetails details,
            Outbreaks outbreaks,
            TierKeeper tiers,
            Journal journal,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.reader = reader;
        this.matching = matching;
        this.sources = sources;
        this.entry = entry;
        this.people = people;
        this.cases = cases;
        this.classes = classes;
        this.details = details;
        this.outbreaks = outbreaks;
        this.tiers = tiers;
        this.journal = journal;
        this.clock = clock;
        line = new TransactionTemplate(transactions);
        line.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** How a line of the file ended. @param personCase null while it is open */
    public record Ended(
            int line,
            String label,
            CasePlan.Status status,
            boolean changed,
            @Nullable Long personCase,
            List<Refusal> errors) {}

    /** What each line would do; nothing is written. */
    @Transactional(readOnly = true)
    public List<CasePlan> plan(long outbreak, Sheet sheet) {
        CaseMatching.Index index = matching.index(outbreaks.get(outbreak).id());
        return reader.read(sheet).stream()
                .map(read -> matching.plan(read, index))
                .toList();
    }

    /** The same file twice changes nothing. A line that is refused does not keep the others out. */
    @Transactional
    @Asks(Verb.CONFIRM_CASE)
    public List<Ended> take(long outbreak, Sheet sheet) {
        return tiers.change(change -> {
            Outbreak file = outbreaks.get(outbreak);
            List<CasePlan> plans = plan(outbreak, sheet);
            Map<String, Long> entered = new HashMap<>();
            List<Ended> ended = new ArrayList<>();
            for (CasePlan plan : plans) {
                ended.add(take(file, plan, sheet.fileName(), entered));
            }
            sources.link(plans, ended, matching.index(outbreak));
            journal.append(new Fact(
                    TracingFact.CASE_LIST_TAKEN,
                    new SubjectRef(Subjects.OUTBREAK, outbreak),
                    clock.instant(),
                    file.area(),
                    Map.of("file", sheet.fileName(), "lines", plans.size())));
            return ended;
        });
    }

    private Ended take(Outbreak file, CasePlan plan, String fileName, Map<String, Long> entered) {
        if (plan.status() == CasePlan.Status.OPEN) {
            return open(file, plan, plan.errors());
        }
        try {
            Long id = line.execute(status -> write(file, plan, fileName, entered));
            return new Ended(plan.line(), plan.label(), plan.status(), plan.changes(), id, List.of());
        } catch (RefusedException refused) {
            return open(file, plan, List.of(refused.refusal()));
        }
    }

    private Ended open(Outbreak file, CasePlan plan, List<Refusal> errors) {
        entry.keepOpen(file.id(), plan.raw());
        return new Ended(plan.line(), plan.label(), CasePlan.Status.OPEN, false, null, errors);
    }

    private long write(Outbreak file, CasePlan plan, String fileName, Map<String, Long> entered) {
        PersonCase known = plan.known();
        long id = known == null ? report(file, plan, entered) : known.id();
        if (known != null && !plan.finding().equals(known.known())) {
            cases.correct(id, plan.finding(), fileName);
        }
        CaseClass sure = plan.read().sure();
        if (known != null && sure != null && sure != known.sure()) {
            classes.classify(id, step(plan.read(), sure));
        }
        plan.replaced().forEach(one -> details.correct(one.before().id(), one.after(), fileName));
        if (!plan.added().isEmpty()) {
            details.recordAll(id, plan.added());
        }
        return id;
    }

    private long report(Outbreak file, CasePlan plan, Map<String, Long> entered) {
        ReadCase read = plan.read();
        String code = read.cell(CaseColumn.PERSON_CODE);
        Long before = code.isEmpty() ? plan.person() : entered.get(code);
        long person = before == null ? people.register(file.id(), Who.of(plan)) : before;
        entered.put(code, person);
        CaseClass sure = read.sure();
        return cases.report(new ReportCase(
                file.id(),
                person,
                read.cell(CaseColumn.CODE).isEmpty() ? null : read.cell(CaseColumn.CODE),
                plan.finding(),
                step(read, sure == null ? CaseClass.CONFIRMED : sure),
                true));
    }

    private static ClassStep step(ReadCase read, CaseClass to) {
        return new ClassStep(to, java.util.Objects.requireNonNull(read.since()), read.grounds(), "");
    }
}
