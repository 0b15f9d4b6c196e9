package vn.thanhtri.directive.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.directive.DirectiveFact;
import vn.thanhtri.directive.document.Subjects;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskStore;
import vn.thanhtri.directive.duty.Progress;
import vn.thanhtri.directive.duty.ProgressStore;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.obligation.ledger.ObligationEngine;
import vn.thanhtri.people.agency.Agencies;

/** What agencies say of their tasks: received, done, with evidence; and the issuer's office: accepted, or sent back. */
@Service
public class TaskProgress {
    private final TaskStore tasks;
    private final ProgressStore store;
    private final ProgressRules rules;
    private final Agencies agencies;
    private final DirectiveNews news;
    private final ObligationEngine engine;
    private final Journal journal;
    private final Clock clock;

    TaskProgress(
            TaskStore tasks,
            ProgressStore store,
            ProgressRules rules,
            Agencies agencies,
            DirectiveNews news,
            ObligationEngine engine,
            Journal journal,
            Clock clock) {
        this.tasks = tasks;
        this.store = store;
        this.rules = rules;
        this.agencies = agencies;
        this.news = news;
        this.engine = engine;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * One step of an agency with a task.
     *
     * @param day the day of a recurring task; null otherwise
     * @param occurrence which time of an event-anchored task, or which breach; empty otherwise
     */
    public record Report(
            long task,
            long agency,
            @Nullable LocalDate day,
            String occurrence,
            Progress.Kind kind,
            String note,
            String evidence) {
        public Report(
                long task, long agency, @Nullable LocalDate day, Progress.Kind kind, String note, String evidence) {
            this(task, agency, day, "", kind, note, evidence);
        }
    }

    /** Steps recorded in one transaction, as of now; the numbers of their facts in order. */
    @Transactional
    @Asks(Verb.REPORT_PROGRESS)
    public List<Long> record(List<Report> reports) {
        Map<Long, Task> known = tasks
                .list(reports.stream().map(Report::task).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Task::id, task -> task));
        ProgressRules.Known all = rules.known(known.values());
        Instant now = clock.instant();
        List<Fact> facts = new ArrayList<>();
        List<String> areas = new ArrayList<>();
        for (Report report : reports) {
            rules.refuse(known.get(report.task()), report, all);
            String area = agencies.get(report.agency()).area();
            areas.add(area);
            Map<String, Object> payload = new HashMap<>();
            payload.put("agency", report.agency());
            payload.put("day", report.day() == null ? null : report.day().toString());
            if (!report.occurrence().isEmpty()) {
                payload.put("occurrence", report.occurrence());
            }
            payload.put("note", report.note());
            facts.add(new Fact(
                    switch (report.kind()) {
                        case ACKNOWLEDGED -> DirectiveFact.TASK_ACKNOWLEDGED;
                        case REPORTED -> DirectiveFact.TASK_REPORTED;
                        case ACCEPTED -> DirectiveFact.TASK_ACCEPTED;
                        case RETURNED -> DirectiveFact.TASK_RETURNED;
                    },
                    new SubjectRef(Subjects.TASK, report.task()),
                    now,
                    area,
                    payload));
        }
        List<Long> numbers = journal.appendAll(facts);
        List<Progress> steps = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            Report report = reports.get(i);
            steps.add(new Progress(
                    report.task(),
                    report.agency(),
                    report.day(),
                    report.occurrence(),
                    report.kind(),
                    now,
                    report.note(),
                    report.evidence(),
                    Acting.current().name(),
                    numbers.get(i)));
        }
        store.insertAll(steps, areas);
        steps.stream().filter(step -> step.kind() == Progress.Kind.RETURNED).forEach(step -> {
            Task task = Objects.requireNonNull(known.get(step.task()));
            news.returned(all.document(task), task, step.agency(), step.fact());
        });
        engine.touch(Subjects.TASK, new TreeSet<>(known.keySet()));
        return numbers;
    }

    /**
     * An agency says that it received a document: every task of it that it has not yet said anything about, norms as well.
     *
     * @return how many
     */
    @Asks(Verb.REPORT_PROGRESS)
    @Transactional
    public int acknowledge(long document) {
        Long agency = Acting.current().agency();
        List<Task> own = tasks.listOf(document).stream()
                .filter(task ->
                        agency != null && !task.removed() && task.debtors().contains(agency))
                .toList();
        if (agency == null || own.isEmpty()) {
            throw Refusal.of("directive.refusal.nothing-for-you", Map.of()).asException();
        }
        Set<Long> told = store.listOf(own.stream().map(Task::id).toList()).stream()
                .filter(step -> step.agency() == agency)
                .map(Progress::task)
                .collect(Collectors.toSet());
        List<Report> steps = own.stream()
                .filter(task -> !told.contains(task.id()))
                .map(task -> new Report(task.id(), agency, null, Progress.Kind.ACKNOWLEDGED, "", ""))
                .toList();
        if (!steps.isEmpty()) {
            record(steps);
        }
        return steps.size();
    }

    @Transactional(readOnly = true)
    public List<Progress> listOf(Collection<Long> taskIds) {
        return store.listOf(taskIds);
    }
}
