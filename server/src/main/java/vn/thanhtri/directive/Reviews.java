package vn.thanhtri.directive;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.people.Agencies;

/** Puts the review page together. */
@Service
class Reviews {
    private final Directives directives;
    private final Tasks tasks;
    private final TaskProgress progress;
    private final Agencies agencies;
    private final EarlierTasks earlier;
    private final RelationPanels relations;
    private final Clock clock;

    Reviews(
            Directives directives,
            Tasks tasks,
            TaskProgress progress,
            Agencies agencies,
            EarlierTasks earlier,
            RelationPanels relations,
            Clock clock) {
        this.directives = directives;
        this.tasks = tasks;
        this.progress = progress;
        this.agencies = agencies;
        this.earlier = earlier;
        this.relations = relations;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    ReviewPage page(long id, int selected) {
        Document document = directives.get(id);
        List<Task> all = tasks.listOf(id);
        Map<Long, List<Progress>> steps = progress
                .listOf(all.stream().map(Task::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Progress::task));
        Map<Long, String> names = new HashMap<>();
        all.stream()
                .flatMap(task -> task.parties().stream())
                .flatMap(party -> party.agencies().stream())
                .distinct()
                .forEach(agency -> names.put(agency, agencies.nameOf(agency)));
        boolean office = document.isOfficeOf(Acting.current());
        boolean may = office && document.dispatchedAt() == null;
        return new ReviewPage(
                document,
                directives.read(id),
                all.stream()
                        .map(task -> row(task, document, steps.getOrDefault(task.id(), List.of()), names))
                        .toList(),
                names,
                may
                        ? agencies.listWithin(document.area(), document.signedOn()).stream()
                                .filter(agency -> agency.area()
                                                .chars()
                                                .filter(c -> c == '.')
                                                .count()
                                        < 3)
                                .toList()
                        : List.of(),
                may ? earlier.find(document, all) : Map.of(),
                selected,
                may,
                office,
                relations.of(document));
    }

    /** How far each agency is with one task. */
    @Transactional(readOnly = true)
    ReviewPage.Units units(long id, long task) {
        Document document = directives.get(id);
        Task asked = tasks.get(task);
        Map<Long, String> names = new HashMap<>();
        asked.debtors().forEach(agency -> names.put(agency, agencies.nameOf(agency)));
        return new ReviewPage.Units(
                document,
                row(asked, document, progress.listOf(List.of(task)), names),
                document.isOfficeOf(Acting.current()));
    }

    private ReviewPage.TaskRow row(Task task, Document document, List<Progress> steps, Map<Long, String> names) {
        if (document.dispatchedAt() == null) {
            return new ReviewPage.TaskRow(task, List.of());
        }
        Instant now = clock.instant();
        TaskDossier dossier = new TaskDossier(task, document, document.dispatchedAt(), VietnamTime.dayOf(now), steps);
        TaskDossier.Slot slot = dossier.slotAt(now);
        return new ReviewPage.TaskRow(
                task,
                task.debtors().stream()
                        .map(agency -> UnitProgress.of(dossier, agency, names.getOrDefault(agency, ""), slot, now))
                        .toList());
    }
}
