package vn.thanhtri.directive.report;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.directive.document.DirectiveStore;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.duty.Progress;
import vn.thanhtri.directive.duty.TaskDossier;
import vn.thanhtri.directive.duty.TaskDossiers;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.people.agency.Agencies;

/** Who may say what of a task, and when: addressed, dispatched, in force, happened, own side. */
@Component
class ProgressRules {
    private final DirectiveStore documents;
    private final TaskDossiers dossiers;
    private final Agencies agencies;
    private final Clock clock;

    ProgressRules(DirectiveStore documents, TaskDossiers dossiers, Agencies agencies, Clock clock) {
        this.documents = documents;
        this.dossiers = dossiers;
        this.agencies = agencies;
        this.clock = clock;
    }

    Known known(Collection<Task> tasks) {
        return new Known(tasks);
    }

    void refuse(@Nullable Task task, TaskProgress.Report report, Known known) {
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
    private static void refuseUnlessHappened(TaskDossier dossier, TaskProgress.Report report) {
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
    final class Known {
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
}
