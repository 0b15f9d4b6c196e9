package vn.thanhtri.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Derivation;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.SubjectCard;

/** Hands dispatched tasks to the engine. */
@Component
class TaskDerivation implements Derivation<TaskDossier> {
    static final String KIND = "directive-task";
    private static final int LONGEST_DETAIL = 60;

    private final TaskStore tasks;
    private final DirectiveStore documents;
    private final ProgressStore progress;
    private final Clock clock;

    TaskDerivation(TaskStore tasks, DirectiveStore documents, ProgressStore progress, Clock clock) {
        this.tasks = tasks;
        this.documents = documents;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public String subjectKind() {
        return KIND;
    }

    @Override
    public List<TaskDossier> load(Collection<Long> ids) {
        List<Task> found = tasks.list(ids);
        Map<Long, Document> known = found.stream()
                .map(Task::document)
                .distinct()
                .flatMap(id -> documents.find(id).stream())
                .collect(Collectors.toMap(Document::id, document -> document));
        Map<Long, List<Progress>> steps = progress.listOf(ids).stream().collect(Collectors.groupingBy(Progress::task));
        LocalDate tomorrow = VietnamTime.dayOf(clock.instant()).plusDays(1);
        return found.stream()
                .flatMap(task -> {
                    Document document = known.get(task.document());
                    return document == null || document.dispatchedAt() == null
                            ? java.util.stream.Stream.empty()
                            : java.util.stream.Stream.of(new TaskDossier(
                                    task,
                                    document.asOf(clock.instant()),
                                    document.dispatchedAt(),
                                    tomorrow,
                                    steps.getOrDefault(task.id(), List.of())));
                })
                .toList();
    }

    @Override
    public long idOf(TaskDossier dossier) {
        return dossier.task().id();
    }

    @Override
    public SubjectCard card(TaskDossier dossier) {
        String subject = dossier.document().subject();
        return new SubjectCard(
                dossier.document().cite(),
                subject.length() <= LONGEST_DETAIL
                        ? subject
                        : subject.substring(0, subject.lastIndexOf(' ', LONGEST_DETAIL)) + "…",
                "",
                "/directives/" + dossier.document().id() + "#p" + dossier.task().point());
    }

    /** Daily tasks that have been dispatched. */
    @Override
    public List<Long> listRecurring(LocalDate day, long after, int limit) {
        return tasks.listDaily(after, limit);
    }

    @Override
    public List<Rule<TaskDossier>> rules() {
        return TaskRules.all();
    }
}
