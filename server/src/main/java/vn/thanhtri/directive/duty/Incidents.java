package vn.thanhtri.directive.duty;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.directive.DirectiveFact;
import vn.thanhtri.directive.document.DirectiveStore;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Subjects;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskStore;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalKind;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.obligation.ledger.ObligationEngine;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Recorders;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.Units;

/** What officers say has happened: the condition of an order has come about, or a prohibition was broken. */
@Service
public class Incidents {
    private static final int MOST_LISTED = 10_000;

    private final TaskStore tasks;
    private final DirectiveStore documents;
    private final IncidentStore store;
    private final Agencies agencies;
    private final Units units;
    private final ObligationEngine engine;
    private final Recorders recorders;
    private final Journal journal;
    private final Clock clock;

    Incidents(
            TaskStore tasks,
            DirectiveStore documents,
            IncidentStore store,
            Agencies agencies,
            Units units,
            ObligationEngine engine,
            Recorders recorders,
            Journal journal,
            Clock clock) {
        this.tasks = tasks;
        this.documents = documents;
        this.store = store;
        this.agencies = agencies;
        this.units = units;
        this.engine = engine;
        this.recorders = recorders;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What happened, where, when, and who says so.
     *
     * @param unitCode code of the unit it happened in, within the officer's area
     * @param place commune, hamlet or site in words; the unit's name when empty
     * @param answers the agency that answers for a breach; null: the only addressee whose area holds the place
     * @param dueAt when it must be handled; null: by the terms of the task, and a breach at once
     */
    public record Happening(
            long task,
            Instant at,
            String unitCode,
            String place,
            String evidence,
            String seenBy,
            @Nullable Long answers,
            @Nullable Instant dueAt) {}

    /** Records it; from this moment the agencies of the place owe what was ordered for it. Returns its number. */
    @Transactional
    @Asks(Verb.RECORD_INCIDENT)
    public long record(Happening happening) {
        Task task = dispatched(happening.task());
        Incident.Kind kind = kindFor(task);
        Actor actor = Acting.current();
        Instant now = clock.instant();
        refuse(happening, now);
        Unit unit = units.findOn(happening.unitCode(), VietnamTime.dayOf(happening.at()))
                .filter(found -> found.area().startsWith(actor.area()))
                .orElseThrow(() -> Refusal.ofField(
                                "directive.refusal.place", "unitCode", Map.of("code", happening.unitCode()))
                        .asException());
        List<Long> addressed = task.debtors().stream()
                .filter(agency -> unit.area().startsWith(agencies.get(agency).area()))
                .toList();
        if (addressed.isEmpty()) {
            throw Refusal.ofField(
                            "directive.refusal.nobody-there",
                            "unitCode",
                            Map.of("place", unit.name(), "task", task.title()))
                    .asException();
        }
        Incident incident = new Incident(
                store.nextId(),
                task.id(),
                kind,
                happening.at(),
                unit.code(),
                happening.place().isBlank()
                        ? units.nameOf(unit.area(), VietnamTime.dayOf(happening.at()))
                        : happening.place().strip(),
                happening.evidence().strip(),
                happening.seenBy().strip(),
                kind == Incident.Kind.BREACH ? answering(happening, addressed) : null,
                happening.dueAt(),
                now,
                actor.name(),
                unit.area(),
                null);
        store.insert(
                incident,
                tell(
                        kind == Incident.Kind.BREACH ? DirectiveFact.PROHIBITION_BROKEN : DirectiveFact.CONDITION_MET,
                        incident,
                        happening.at(),
                        happening.evidence()));
        engine.touch(Subjects.TASK, List.of(task.id()));
        return incident.id();
    }

    /** It did not happen, or not so: what was owed for it is withdrawn. By who recorded it, or a level above. */
    @Transactional
    @Asks(Verb.WITHDRAW_INCIDENT)
    public void withdraw(long id, String reason) {
        Incident incident = get(id);
        if (reason.isBlank()) {
            throw Refusal.ofField("directive.refusal.withdraw-reason", "reason", Map.of())
                    .asException();
        }
        if (!incident.stands()) {
            throw Refusal.of("directive.refusal.withdrawn", Map.of("place", incident.place()))
                    .asException();
        }
        Actor actor = Acting.current();
        Document document =
                documents.find(dispatched(incident.task()).document()).orElseThrow();
        if (!recorders.isOf(actor, store.factOf(id)) && !document.isOfficeOf(actor)) {
            throw Refusal.ofRight("directive.refusal.not-recorder", Map.of("who", incident.actorName()))
                    .asException();
        }
        Instant now = clock.instant();
        store.withdraw(
                incident,
                now,
                reason.strip(),
                actor.name(),
                tell(DirectiveFact.INCIDENT_WITHDRAWN, incident, now, reason));
        engine.touch(Subjects.TASK, List.of(incident.task()));
    }

    /** What happened to a task, within what the actor may see; those withdrawn too, newest first. */
    @Transactional(readOnly = true)
    public List<Incident> listOf(long task) {
        return Rows.whole(MOST_LISTED, store.listOf(task, MOST_LISTED + 1));
    }

    /** @throws Found.Missing when there is none the actor may read */
    @Transactional(readOnly = true)
    public Incident get(long id) {
        return Found.get(store.find(id), "incident", id);
    }

    private Task dispatched(long id) {
        Task task = Found.get(tasks.find(id), "task", id);
        Document document = documents.find(task.document()).orElseThrow();
        if (document.dispatchedAt() == null) {
            throw Refusal.of("directive.refusal.not-dispatched", Map.of("document", document.cite()))
                    .asException();
        }
        return task;
    }

    private static Incident.Kind kindFor(Task task) {
        return switch (task.kind()) {
            case PROHIBITION, NORM -> Incident.Kind.BREACH;
            case EVENT, CONDITIONAL -> Incident.Kind.CONDITION;
            case ONCE, DAILY, WEEKLY, MONTHLY, CONTINUOUS ->
                throw Refusal.of("directive.refusal.nothing-awaited", Map.of("task", task.title()))
                        .asException();
        };
    }

    private static void refuse(Happening happening, Instant now) {
        if (happening.at().isAfter(now)) {
            throw Refusal.ofField("directive.refusal.not-yet", "at", Map.of()).asException();
        }
        if (happening.evidence().isBlank()) {
            throw Refusal.ofField("directive.refusal.evidence", "evidence", Map.of())
                    .asException();
        }
        if (happening.seenBy().isBlank()) {
            throw Refusal.ofField("directive.refusal.seen-by", "seenBy", Map.of())
                    .asException();
        }
        Instant due = happening.dueAt();
        if (due != null && due.isBefore(happening.at())) {
            throw Refusal.ofField("directive.refusal.due-before", "dueAt", Map.of())
                    .asException();
        }
    }

    private long answering(Happening happening, List<Long> addressed) {
        Long named = happening.answers();
        if (named == null && addressed.size() == 1) {
            return addressed.getFirst();
        }
        if (named == null || !addressed.contains(named)) {
            throw Refusal.ofField(
                            "directive.refusal.answers",
                            "answers",
                            Map.of(
                                    "choices",
                                    String.join(
                                            ", ",
                                            addressed.stream()
                                                    .map(agencies::nameOf)
                                                    .toList())))
                    .asException();
        }
        return named;
    }

    private long tell(JournalKind kind, Incident incident, Instant at, String note) {
        return journal.append(new Fact(
                kind,
                new SubjectRef(Subjects.TASK, incident.task()),
                at,
                incident.area(),
                Map.of("occurrence", incident.occurrence(), "place", incident.place(), "note", note)));
    }
}
