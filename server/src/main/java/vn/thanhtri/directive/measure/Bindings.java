package vn.thanhtri.directive.measure;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.directive.DirectiveFact;
import vn.thanhtri.directive.document.DirectiveStore;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Subjects;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskStore;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalKind;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.obligation.Measure;
import vn.thanhtri.obligation.ledger.ObligationEngine;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.Units;

/** The issuer's office binds a task to a measure that a capability counts, or ends the binding. */
@Service
public class Bindings {
    private final TaskStore tasks;
    private final DirectiveStore documents;
    private final BindingStore store;
    private final ObjectProvider<Measure> measures;
    private final Units units;
    private final ObligationEngine engine;
    private final Journal journal;
    private final Clock clock;

    Bindings(
            TaskStore tasks,
            DirectiveStore documents,
            BindingStore store,
            ObjectProvider<Measure> measures,
            Units units,
            ObligationEngine engine,
            Journal journal,
            Clock clock) {
        this.tasks = tasks;
        this.documents = documents;
        this.store = store;
        this.measures = measures;
        this.units = units;
        this.engine = engine;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What to bind a task to; see {@link Binding}.
     *
     * @param unitCode empty: each addressee in its own area
     */
    public record Wanted(
            long task,
            String measure,
            String unitCode,
            @Nullable Long subject,
            int target,
            boolean discharges) {}

    /** Returns the number of the binding. */
    @Transactional
    @Asks(Verb.REVIEW_DOCUMENT)
    public long bind(Wanted wanted) {
        Task task = Found.get(tasks.find(wanted.task()), "task", wanted.task());
        Document document = byOffice(task);
        Measure measure = find(wanted.measure());
        if (wanted.target() < 1 || wanted.target() > 100) {
            throw Refusal.ofField(
                            "directive.refusal.target", "target", Map.of("given", String.valueOf(wanted.target())))
                    .asException();
        }
        Long subject = wanted.subject();
        if (subject != null && measure.listChoices().stream().noneMatch(choice -> choice.id() == subject)) {
            throw Refusal.ofField("directive.refusal.narrowing", "subject", Map.of("given", String.valueOf(subject)))
                    .asException();
        }
        if (wanted.discharges()
                && (task.kind().isRecurring()
                        || task.kind().isAnchored()
                        || task.kind().isStanding())) {
            throw Refusal.ofField("directive.refusal.discharges", "discharges", Map.of("task", task.title()))
                    .asException();
        }
        Instant now = clock.instant();
        String unitArea = wanted.unitCode().isBlank()
                ? ""
                : unit(wanted.unitCode(), document, now).area();
        Binding binding = new Binding(
                store.nextId(),
                task.id(),
                measure.key(),
                wanted.unitCode().strip(),
                unitArea,
                subject,
                wanted.target(),
                wanted.discharges(),
                now,
                Acting.current().name());
        Map<String, Object> what = new HashMap<>();
        what.put("measure", binding.measure());
        what.put("unit", binding.unitCode());
        what.put("subject", subject);
        what.put("target", binding.target());
        what.put("discharges", binding.discharges());
        store.insert(binding, tell(DirectiveFact.TASK_BOUND, task, document, what), document.area());
        touch(task, document);
        return binding.id();
    }

    /** Ends a binding; what was fulfilled by it is owed again unless it was reported. */
    @Transactional
    @Asks(Verb.REVIEW_DOCUMENT)
    public void end(long id, String reason) {
        Binding binding = get(id);
        Task task = tasks.find(binding.task()).orElseThrow();
        Document document = byOffice(task);
        if (reason.isBlank()) {
            throw Refusal.ofField("directive.refusal.withdraw-reason", "reason", Map.of())
                    .asException();
        }
        Map<String, String> what = Map.of("measure", binding.measure(), "note", reason.strip());
        long fact = tell(DirectiveFact.TASK_UNBOUND, task, document, what);
        store.end(id, clock.instant(), reason.strip(), Acting.current().name(), fact, document.area());
        touch(task, document);
    }

    /** @throws Found.Missing when none stands that the actor may read */
    @Transactional(readOnly = true)
    public Binding get(long id) {
        return Found.get(store.find(id), "binding", id);
    }

    /** Every measure that a capability registered, by key. */
    public List<Measure> listMeasures() {
        return measures.stream()
                .sorted(java.util.Comparator.comparing(Measure::key))
                .toList();
    }

    Measure find(String key) {
        return listMeasures().stream()
                .filter(measure -> measure.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.ofField("directive.refusal.measure", "measure", Map.of("given", key))
                        .asException());
    }

    private Unit unit(String code, Document document, Instant now) {
        return units.findOn(code.strip(), VietnamTime.dayOf(now))
                .filter(unit -> unit.area().startsWith(document.area()))
                .orElseThrow(() -> Refusal.ofField("directive.refusal.place", "unitCode", Map.of("code", code))
                        .asException());
    }

    private Document byOffice(Task task) {
        Document document = documents.find(task.document()).orElseThrow();
        if (!document.isOfficeOf(Acting.current())) {
            throw Refusal.ofRight("directive.refusal.office-only", Map.of("document", document.cite()))
                    .asException();
        }
        return document;
    }

    private void touch(Task task, Document document) {
        if (document.dispatchedAt() != null) {
            engine.touch(Subjects.TASK, List.of(task.id()));
        }
    }

    private long tell(JournalKind kind, Task task, Document document, Map<String, ?> what) {
        return journal.append(
                new Fact(kind, new SubjectRef(Subjects.TASK, task.id()), clock.instant(), document.area(), what));
    }
}
