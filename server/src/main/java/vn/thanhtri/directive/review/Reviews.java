package vn.thanhtri.directive.review;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.duty.TaskDossier;
import vn.thanhtri.directive.duty.TaskDossiers;
import vn.thanhtri.directive.duty.UnitProgress;
import vn.thanhtri.directive.measure.Measurements;
import vn.thanhtri.directive.register.Directives;
import vn.thanhtri.directive.register.TaskTiming;
import vn.thanhtri.directive.register.Tasks;
import vn.thanhtri.directive.report.Evidence;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;

/** Puts the review page together. */
@Service
class Reviews {
    private final Directives directives;
    private final Tasks tasks;
    private final TaskDossiers dossiers;
    private final Agencies agencies;
    private final EarlierTasks earlier;
    private final TaskTiming timing;
    private final Measurements measurements;
    private final Evidence evidence;
    private final RelationPanels relations;
    private final OpenPartsOf open;
    private final Clock clock;

    Reviews(
            Directives directives,
            Tasks tasks,
            TaskDossiers dossiers,
            Agencies agencies,
            EarlierTasks earlier,
            TaskTiming timing,
            Measurements measurements,
            Evidence evidence,
            RelationPanels relations,
            OpenPartsOf open,
            Clock clock) {
        this.directives = directives;
        this.tasks = tasks;
        this.dossiers = dossiers;
        this.agencies = agencies;
        this.earlier = earlier;
        this.timing = timing;
        this.measurements = measurements;
        this.evidence = evidence;
        this.relations = relations;
        this.open = open;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    ReviewPage page(long id, int selected) {
        Document document = directives.get(id);
        List<Task> all = tasks.listOf(id);
        Map<Long, TaskDossier> known = dossiers(all);
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
                all.stream().map(task -> row(task, known, names)).toList(),
                names,
                office ? choices(document) : List.of(),
                may ? earlier.find(document, all) : Map.of(),
                selected,
                may,
                office,
                relations.of(document),
                may ? timing.listEvents() : List.of(),
                measurements.of(all),
                open.of(document, all));
    }

    /** What corrects one task. */
    @Transactional(readOnly = true)
    TaskForms forms(long id, long task) {
        Document document = directives.get(id);
        return new TaskForms(document, tasks.get(task), choices(document), timing.listEvents());
    }

    /** Agencies of the province and its districts. */
    private List<Agency> choices(Document document) {
        return agencies.listWithin(document.area(), document.signedOn()).stream()
                .filter(agency -> agency.area().chars().filter(c -> c == '.').count() < 3)
                .toList();
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
                row(asked, dossiers(List.of(asked)), names),
                document.isOfficeOf(Acting.current()),
                evidence.listOf(List.of(task)));
    }

    /** Standing tasks of one point, of all points where it is empty, with how far each agency is. */
    List<ReviewPage.TaskRow> rowsOf(Document document, String point) {
        List<Task> asked = tasks.listOf(document.id()).stream()
                .filter(task -> (point.isEmpty() || task.point().equals(point)) && !task.removed())
                .toList();
        Map<Long, TaskDossier> known = dossiers(asked);
        Map<Long, String> names = new HashMap<>();
        asked.forEach(task -> task.debtors().forEach(agency -> names.put(agency, agencies.nameOf(agency))));
        return asked.stream().map(task -> row(task, known, names)).toList();
    }

    private ReviewPage.TaskRow row(Task task, Map<Long, TaskDossier> known, Map<Long, String> names) {
        TaskDossier dossier = known.get(task.id());
        if (dossier == null) {
            return new ReviewPage.TaskRow(task, List.of(), Set.of());
        }
        Instant now = clock.instant();
        return new ReviewPage.TaskRow(
                task,
                dossier.slotsAt(now).stream()
                        .flatMap(slot -> slot.agencies().stream()
                                .map(agency ->
                                        UnitProgress.of(dossier, agency, names.getOrDefault(agency, ""), slot, now)))
                        .toList(),
                dossier.begunBy());
    }

    /** Dossiers by the number of the task; none before the dispatch. */
    private Map<Long, TaskDossier> dossiers(List<Task> asked) {
        return dossiers.of(asked).stream()
                .collect(Collectors.toMap(each -> each.task().id(), each -> each));
    }
}
