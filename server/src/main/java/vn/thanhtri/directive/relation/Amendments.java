package vn.thanhtri.directive.relation;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.directive.DirectiveFact;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Party;
import vn.thanhtri.directive.document.PartyRole;
import vn.thanhtri.directive.document.PartyStore;
import vn.thanhtri.directive.document.Subjects;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskChange;
import vn.thanhtri.directive.document.TaskChangeStore;
import vn.thanhtri.directive.document.TaskKind;
import vn.thanhtri.directive.document.TaskStore;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Consequence;
import vn.thanhtri.obligation.ledger.ObligationEngine;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;

/** Changes named fields of named tasks of an older document, from the hour of the document that says so. */
@Service
class Amendments {
    private final TaskStore tasks;
    private final PartyStore parties;
    private final TaskChangeStore changes;
    private final RelationStore relations;
    private final Agencies agencies;
    private final ObligationEngine engine;
    private final Journal journal;
    private final Clock clock;

    Amendments(
            TaskStore tasks,
            PartyStore parties,
            TaskChangeStore changes,
            RelationStore relations,
            Agencies agencies,
            ObligationEngine engine,
            Journal journal,
            Clock clock) {
        this.tasks = tasks;
        this.parties = parties;
        this.changes = changes;
        this.relations = relations;
        this.agencies = agencies;
        this.engine = engine;
        this.journal = journal;
        this.clock = clock;
    }

    /** A field of a task and what it is to become; see {@link TaskChange}. */
    record Wanted(long task, TaskChange.Field field, String value) {}

    /** Keeps what is to change; what has no hour to wait for is changed at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    @Consequence("a relation confirmed")
    void enter(Relation relation, Document target, Instant effectiveAt, List<Wanted> wanted, String area) {
        for (Wanted each : wanted) {
            refuse(target, each);
            changes.insert(
                    relation.id(), each.task(), each.field(), each.value().strip(), effectiveAt, area);
        }
        applyDue();
    }

    private void refuse(Document target, Wanted wanted) {
        Task task = tasks.find(wanted.task())
                .filter(found -> found.document() == target.id() && !found.removed())
                .orElseThrow(() -> Refusal.ofField(
                                "directive.refusal.change-task",
                                "task",
                                Map.of("task", String.valueOf(wanted.task()), "document", target.cite()))
                        .asException());
        String field = wanted.field().name();
        Map<String, String> given = Map.of("task", task.title(), "given", wanted.value());
        if (wanted.value().isBlank()) {
            throw Refusal.ofField("directive.refusal.change-value", field, given)
                    .asException();
        }
        if (wanted.field() == TaskChange.Field.DUE) {
            if (task.kind() != TaskKind.ONCE) {
                throw Refusal.ofField("directive.refusal.change-due", field, given)
                        .asException();
            }
            try {
                Instant.parse(wanted.value());
            } catch (DateTimeParseException _) {
                throw Refusal.ofField("directive.refusal.change-value", field, given)
                        .asException();
            }
        }
        boolean unknown = wanted.field().isParty()
                && !(wanted.value().matches("\\d{1,18}")
                        && agencies.find(Long.parseLong(wanted.value())).isPresent());
        if (unknown) {
            throw Refusal.ofField("directive.refusal.change-value", field, given)
                    .asException();
        }
    }

    /** Makes the changes whose hour has come; doing it twice changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    @Consequence("time")
    int applyDue() {
        Instant now = clock.instant();
        List<TaskChange> due = changes.listDue(now);
        due.forEach(change -> apply(change, now));
        engine.touch(Subjects.TASK, due.stream().map(TaskChange::task).collect(Collectors.toCollection(TreeSet::new)));
        return due.size();
    }

    private void apply(TaskChange change, Instant now) {
        Task task = tasks.find(change.task()).orElseThrow();
        Relation relation = relations.find(change.relation()).orElseThrow();
        changes.setApplied(change.id(), now);
        if (!relation.confirmed()) {
            return;
        }
        String before = read(task, change.field());
        String after = change.value();
        String area = tasks.areaOf(task.id());
        switch (change.field()) {
            case TITLE -> tasks.retitle(task.id(), after);
            case PLACE -> changes.setPlace(task.id(), after);
            case DUE -> tasks.setDue(task.id(), Instant.parse(after));
            case LEAD, COORDINATE, EXECUTE, ACCOUNTABLE -> {
                Agency named = agencies.get(Long.parseLong(after));
                PartyRole role = PartyRole.valueOf(change.field().name());
                after = named.name();
                parties.replace(
                        task.id(),
                        role,
                        new Party(role, named.kind().name(), named.name(), false, List.of(named.id())),
                        area);
            }
        }
        journal.append(new Fact(
                DirectiveFact.TASK_AMENDED,
                new SubjectRef(Subjects.TASK, task.id()),
                change.effectiveAt(),
                area,
                Map.of(
                        "field", change.field().name(),
                        "before", before,
                        "after", after,
                        "document", relation.document(),
                        "cite", relation.documentCite())));
    }

    private static String read(Task task, TaskChange.Field field) {
        return switch (field) {
            case TITLE -> task.title();
            case PLACE -> task.place();
            case DUE -> task.dueAt() == null ? "" : task.dueAt().toString();
            case LEAD, COORDINATE, EXECUTE, ACCOUNTABLE ->
                task.list(PartyRole.valueOf(field.name())).stream()
                        .map(Party::label)
                        .collect(Collectors.joining("; "));
        };
    }
}
