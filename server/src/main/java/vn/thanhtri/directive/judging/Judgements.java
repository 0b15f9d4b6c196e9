package vn.thanhtri.directive.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.directive.document.DirectiveStore;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskStore;
import vn.thanhtri.directive.duty.Progress;
import vn.thanhtri.directive.duty.TaskDossier;
import vn.thanhtri.directive.duty.TaskDossiers;
import vn.thanhtri.directive.report.Evidence;
import vn.thanhtri.directive.report.EvidenceFile;
import vn.thanhtri.directive.report.TaskProgress;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.agency.Agencies;

/** The issuer's office accepts many reports at once, and sends back or leaves those it picked out, in one transaction. */
@Service
public class Judgements {
    private final DirectiveStore documents;
    private final TaskStore tasks;
    private final TaskDossiers dossiers;
    private final TaskProgress progress;
    private final Evidence evidence;
    private final Agencies agencies;

    Judgements(
            DirectiveStore documents,
            TaskStore tasks,
            TaskDossiers dossiers,
            TaskProgress progress,
            Evidence evidence,
            Agencies agencies) {
        this.documents = documents;
        this.tasks = tasks;
        this.dossiers = dossiers;
        this.progress = progress;
        this.evidence = evidence;
        this.agencies = agencies;
    }

    /** One report that is sent back, with its reason. */
    public record Returned(String key, String why) {}

    /** How many were accepted and sent back. */
    public record Judged(int accepted, int returned) {}

    @Transactional(readOnly = true)
    public WaitingReports listWaiting(long id, String point) {
        Document document = Found.get(documents.find(id), "document", id);
        List<Task> standing =
                tasks.listOf(id).stream().filter(task -> !task.removed()).toList();
        Map<Long, List<EvidenceFile>> files = evidence
                .listOf(standing.stream().map(Task::id).toList())
                .stream()
                .collect(Collectors.groupingBy(EvidenceFile::report));
        List<WaitingReport> waiting = dossiers.of(standing).stream()
                .flatMap(dossier -> waiting(dossier, files).stream())
                .toList();
        return new WaitingReports(document, waiting, point, document.isOfficeOf(Acting.current()));
    }

    private record Time(long agency, @Nullable LocalDate day, String occurrence) {}

    private List<WaitingReport> waiting(TaskDossier dossier, Map<Long, List<EvidenceFile>> files) {
        Map<Time, List<Progress>> byTime = dossier.steps().stream()
                .filter(step -> step.kind() != Progress.Kind.ACKNOWLEDGED)
                .collect(Collectors.groupingBy(
                        step -> new Time(step.agency(), step.day(), step.occurrence()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<WaitingReport> found = new ArrayList<>();
        byTime.forEach((time, steps) -> {
            Progress last = steps.getLast();
            if (last.kind() != Progress.Kind.REPORTED) {
                return;
            }
            Progress before = dossier.steps().stream()
                    .filter(step -> step.kind() == Progress.Kind.REPORTED
                            && step.agency() == time.agency()
                            && step.occurrence().equals(time.occurrence())
                            && step.fact() < last.fact())
                    .max(Comparator.comparingLong(Progress::fact))
                    .orElse(null);
            found.add(new WaitingReport(
                    dossier.task(),
                    agencies.nameOf(time.agency()),
                    last,
                    before,
                    before == null ? null : ReportChange.between(before.note(), last.note()),
                    files.getOrDefault(last.fact(), List.of()).size(),
                    isLate(dossier, last)));
        });
        found.sort(Comparator.comparing(WaitingReport::name)
                .thenComparing(each -> each.report().occurredAt()));
        return found;
    }

    private static boolean isLate(TaskDossier dossier, Progress report) {
        return dossier.dueOf(report.day(), report.occurrence())
                .filter(due -> report.occurredAt().isAfter(due))
                .isPresent();
    }

    /**
     * Accepts every report named except those sent back. A report that is waiting no more, because a colleague judged it or the
     * agency reported anew, is refused with its name, and nothing is judged.
     *
     * @param shown keys of the reports that were on the page
     * @param left keys of those that stay waiting
     */
    @Asks(Verb.REVIEW_DOCUMENT)
    @Transactional
    public Judged judge(long document, Set<String> shown, List<Returned> returned, Set<String> left) {
        Map<String, WaitingReport> known =
                listWaiting(document, "").all().stream().collect(Collectors.toMap(WaitingReport::key, each -> each));
        Set<String> back = returned.stream().map(Returned::key).collect(Collectors.toSet());
        List<TaskProgress.Report> steps = new ArrayList<>();
        for (String key : shown) {
            if (!left.contains(key) && !back.contains(key)) {
                steps.add(step(known, key, Progress.Kind.ACCEPTED, ""));
            }
        }
        int accepted = steps.size();
        returned.forEach(each -> steps.add(step(known, each.key(), Progress.Kind.RETURNED, each.why())));
        if (steps.isEmpty()) {
            throw Refusal.of("directive.refusal.nothing-to-judge", Map.of()).asException();
        }
        progress.record(steps);
        return new Judged(accepted, returned.size());
    }

    private static TaskProgress.Report step(
            Map<String, WaitingReport> known, String key, Progress.Kind verdict, String why) {
        WaitingReport waiting = known.get(key);
        if (waiting == null) {
            throw Refusal.ofField("directive.refusal.not-waiting", "report", Map.of("given", key))
                    .asException();
        }
        Progress report = waiting.report();
        return new TaskProgress.Report(
                report.task(), report.agency(), report.day(), report.occurrence(), verdict, why.strip(), "");
    }
}
