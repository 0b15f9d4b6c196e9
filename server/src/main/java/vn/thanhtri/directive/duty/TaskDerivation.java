package vn.thanhtri.directive.duty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thanhtri.directive.document.Subjects;
import vn.thanhtri.directive.document.TaskStore;
import vn.thanhtri.obligation.AnchorEvents;
import vn.thanhtri.obligation.Derivation;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.SubjectCard;

/** Hands dispatched tasks to the engine. */
@Component
class TaskDerivation implements Derivation<TaskDossier> {
    private static final int LONGEST_DETAIL = 60;

    /** All that wait; the engine queues what is many. */
    private static final int MOST_FOLLOWING = Integer.MAX_VALUE;

    private final TaskStore tasks;
    private final TaskDossiers dossiers;
    private final ObjectProvider<AnchorEvents> anchors;

    TaskDerivation(TaskStore tasks, TaskDossiers dossiers, ObjectProvider<AnchorEvents> anchors) {
        this.tasks = tasks;
        this.dossiers = dossiers;
        this.anchors = anchors;
    }

    @Override
    public String subjectKind() {
        return Subjects.TASK;
    }

    @Override
    public List<TaskDossier> load(Collection<Long> ids) {
        return dossiers.of(tasks.list(ids));
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

    /** Tasks that are owed for each event of this kind of subject. */
    @Override
    public List<Long> listFollowing(String changedKind, Collection<Long> ids) {
        List<String> events = anchors.stream()
                .filter(source -> source.subjectKind().equals(changedKind))
                .map(AnchorEvents::key)
                .toList();
        return events.isEmpty() ? List.of() : tasks.listAwaiting(events, MOST_FOLLOWING);
    }

    /** Recurring tasks that have been dispatched. */
    @Override
    public List<Long> listRecurring(LocalDate day, long after, int limit) {
        return tasks.listRecurring(after, limit);
    }

    @Override
    public List<Rule<TaskDossier>> rules() {
        return TaskRules.all();
    }
}
