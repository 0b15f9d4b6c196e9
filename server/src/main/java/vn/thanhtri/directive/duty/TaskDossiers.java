package vn.thanhtri.directive.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thanhtri.directive.document.DirectiveStore;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.measure.Targets;
import vn.thanhtri.obligation.AnchorEvents;
import vn.thanhtri.obligation.Discharge;
import vn.thanhtri.people.agency.Agencies;

/** Puts together what is known about dispatched tasks: for the engine with the whole country in sight, for a page as its reader may see. */
@Component
public class TaskDossiers {
    private static final int MOST_EVENTS = 5_000;

    private final DirectiveStore documents;
    private final ProgressStore progress;
    private final IncidentStore incidents;
    private final Targets targets;
    private final ObjectProvider<AnchorEvents> anchors;
    private final Agencies agencies;
    private final Clock clock;

    TaskDossiers(
            DirectiveStore documents,
            ProgressStore progress,
            IncidentStore incidents,
            Targets targets,
            ObjectProvider<AnchorEvents> anchors,
            Agencies agencies,
            Clock clock) {
        this.documents = documents;
        this.progress = progress;
        this.incidents = incidents;
        this.targets = targets;
        this.anchors = anchors;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Tasks of documents that have not been dispatched are left out. */
    public List<TaskDossier> of(Collection<Task> tasks) {
        Set<Long> ids = tasks.stream().map(Task::id).collect(Collectors.toSet());
        Map<Long, Document> known = tasks.stream()
                .map(Task::document)
                .distinct()
                .flatMap(id -> documents.find(id).stream())
                .collect(Collectors.toMap(Document::id, document -> document));
        Map<Long, List<Progress>> steps = progress.listOf(ids).stream().collect(Collectors.groupingBy(Progress::task));
        Map<Long, List<Incident>> happened =
                incidents.listStanding(ids).stream().collect(Collectors.groupingBy(Incident::task));
        Map<Long, Map<Long, Discharge>> reached = targets.reached(ids);
        LocalDate tomorrow = TaskDossier.tomorrow(clock.instant());
        Map<String, List<AnchorEvents.Anchor>> events = new HashMap<>();
        List<TaskDossier> dossiers = new ArrayList<>();
        for (Task task : tasks) {
            Document document = known.get(task.document());
            Instant dispatched = document == null ? null : document.dispatchedAt();
            if (document == null || dispatched == null) {
                continue;
            }
            Instant owedFrom =
                    task.opensAt() != null && task.opensAt().isAfter(dispatched) ? task.opensAt() : dispatched;
            List<Trigger> triggers = new ArrayList<>();
            happened.getOrDefault(task.id(), List.of()).forEach(incident -> triggers.add(trigger(task, incident)));
            if (task.kind().isAnchored() && !task.terms().event().isEmpty()) {
                for (AnchorEvents source : sources(task.terms().event())) {
                    // documents of one day ask for the same events
                    events.computeIfAbsent(source.key() + owedFrom, key -> source.listSince(owedFrom, MOST_EVENTS))
                            .forEach(anchor -> triggers.add(trigger(task, source, anchor)));
                }
            }
            triggers.removeIf(trigger -> trigger.agencies().isEmpty());
            triggers.sort(Comparator.comparing(Trigger::at).thenComparing(Trigger::occurrence));
            dossiers.add(new TaskDossier(
                    task,
                    document.asOf(clock.instant()),
                    owedFrom,
                    tomorrow,
                    steps.getOrDefault(task.id(), List.of()),
                    triggers,
                    reached.getOrDefault(task.id(), Map.of())));
        }
        return dossiers;
    }

    private List<AnchorEvents> sources(String key) {
        return anchors.stream().filter(source -> source.key().equals(key)).toList();
    }

    private Trigger trigger(Task task, Incident incident) {
        Long answers = incident.answers();
        Instant due = switch (incident.kind()) {
            // what must not happen and has happened is late from the moment it is known
            case BREACH -> incident.dueAt() == null ? incident.recordedAt() : incident.dueAt();
            case CONDITION ->
                incident.dueAt() == null
                        ? task.terms().dueAfter(incident.happenedAt()).orElse(null)
                        : incident.dueAt();
        };
        return new Trigger(
                incident.occurrence(),
                incident.happenedAt(),
                incident.place(),
                "/directives/" + task.document() + "/points/" + task.point(),
                due,
                answers == null ? addressees(task, incident.area()) : List.of(answers));
    }

    private Trigger trigger(Task task, AnchorEvents source, AnchorEvents.Anchor anchor) {
        return new Trigger(
                source.key() + ":" + anchor.id(),
                anchor.at(),
                anchor.label(),
                anchor.path(),
                task.terms().dueAfter(anchor.at()).orElse(null),
                addressees(task, anchor.area()));
    }

    private List<Long> addressees(Task task, String place) {
        return task.debtors().stream()
                .filter(agency -> place.startsWith(agencies.get(agency).area()))
                .toList();
    }
}
