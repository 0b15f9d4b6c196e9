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
import vn.thanhtri.directive.document.DirectiveStore;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Subjects;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskStore;
import vn.thanhtri.directive.duty.Progress;
import vn.thanhtri.directive.duty.ProgressStore;
import vn.thanhtri.directive.duty.TaskDossier;
import vn.thanhtri.directive.duty.TaskDossiers;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
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
    private final DirectiveStore documents;
    private final ProgressStore store;
    private final TaskDossiers dossiers;
    private final Agencies agencies;
    private final DirectiveNews news;
    private final ObligationEngine engine;
    private final Journal journal;
    private final Clock clock;

    TaskProgress(
            TaskStore tasks,
            DirectiveStore documents,
            ProgressStore store,
            TaskDossiers dossiers,
            Agencies agencies,
            DirectiveNews news,
            ObligationEngine engine,
            Journal journal,
            Clock clock) {
        this.tasks = tasks;
        this.documents = documents;
        this.store = store;
        this.dossiers = dossiers;
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
        Known all = new Known(known.values());
        Instant now = clock.instant();
        List<Fact> facts = new ArrayList<>();
        List<String> areas = new ArrayList<>();
        for (Report report : reports) {
            refuse(known.get(report.task()), report, all);
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

    private void refuse(@Nullable Task task, Report report, Known known) {
        Map<String, String> numbers =
                Map.of("task", String.valueOf(report.task()), "agency", agencies.nameOf(report.agency()));
        if (task == null || !task.debtors().contains(report.agency())) {
            throw Refusal.of("directive.refusal.not-addressed", numbers).asException();
        }
        Document document = known.document(task);
        if (document.dispatchedAt() == null) {
            throw Refusal.of("directive.refusal.not-dispatched", Map.of("document", document.cite()))
                    .asException();
        }
        document.findEnding(task.point())
                .filter(ending -> !ending.at().isAfter(clock.instant()))
                .ifPresent(ending -> {
                    throw Refusal.of(
                                    "directive.refusal.ended",
                                    Map.of(
                                            "document", document.cite(),
                                            "from", ending.at().toString()))
                            .asException();
                });
        boolean acknowledges = report.kind() == Progress.Kind.ACKNOWLEDGED;
        if (task.kind().isRecurring() && report.day() == null && !acknowledges) {
            throw Refusal.ofField("directive.refusal.day-missing", "day", Map.of())
                    .asException();
        }
        if (task.kind().isStanding() && report.occurrence().isEmpty() && !acknowledges) {
            throw Refusal.of("directive.refusal.standing", Map.of("task", task.title()))
                    .asException();
        }
        if (task.kind().isAnchored() || !report.occurrence().isEmpty()) {
            refuseUnlessHappened(known.dossier(task), report);
        }
        switch (report.kind()) {
            case ACKNOWLEDGED, REPORTED -> {
                Actor actor = Acting.current();
                boolean own = actor.agency() != null && actor.agency() == report.agency();
                if (!own && !document.isOfficeOf(actor)) {
                    throw Refusal.ofRight("directive.refusal.other-side", Map.of("task", task.title()))
                            .asException();
                }
            }
            case ACCEPTED, RETURNED -> {
                if (!document.isOfficeOf(Acting.current())) {
                    throw Refusal.ofRight("directive.refusal.office-only", Map.of("document", document.cite()))
                            .asException();
                }
                if (known.dossier(task)
                        .findReport(report.agency(), report.day(), report.occurrence())
                        .isEmpty()) {
                    throw Refusal.of("directive.refusal.nothing-reported", numbers)
                            .asException();
                }
                if (report.kind() == Progress.Kind.RETURNED && report.note().isBlank()) {
                    throw Refusal.ofField("directive.refusal.return-reason", "note", numbers)
                            .asException();
                }
            }
        }
    }

    /** What is owed only when something happens is reported for the time it happened. */
    private static void refuseUnlessHappened(TaskDossier dossier, Report report) {
        boolean owed = dossier.triggers().stream()
                .anyMatch(trigger -> trigger.occurrence().equals(report.occurrence())
                        && trigger.agencies().contains(report.agency()));
        if (!owed
                && (report.kind() != Progress.Kind.ACKNOWLEDGED
                        || !report.occurrence().isEmpty())) {
            throw Refusal.ofField(
                            "directive.refusal.not-happened",
                            "occurrence",
                            Map.of("task", dossier.task().title()))
                    .asException();
        }
    }

    /** Documents and dossiers of the tasks at hand, each looked up once: an office judges hundreds of reports in one go. */
    private final class Known {
        private final Collection<Task> all;
        private final Map<Long, Document> byNumber = new HashMap<>();
        private final Map<Long, TaskDossier> byTask = new HashMap<>();

        Known(Collection<Task> all) {
            this.all = all;
        }

        Document document(Task task) {
            return byNumber.computeIfAbsent(
                    task.document(), id -> documents.find(id).orElseThrow());
        }

        TaskDossier dossier(Task task) {
            if (byTask.isEmpty()) {
                dossiers.of(all).forEach(each -> byTask.put(each.task().id(), each));
            }
            return Objects.requireNonNull(byTask.get(task.id()));
        }
    }

    @Transactional(readOnly = true)
    public List<Progress> listOf(Collection<Long> taskIds) {
        return store.listOf(taskIds);
    }
}
