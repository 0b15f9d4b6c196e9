package vn.thanhtri.directive.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.directive.DirectiveFact;
import vn.thanhtri.directive.document.Subjects;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskStore;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.round.Parts;
import vn.thanhtri.obligation.Measure;
import vn.thanhtri.obligation.Watch;
import vn.thanhtri.obligation.ledger.ObligationEngine;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;

/** Records the moment at which a target that fulfils a task is first seen reached; a later fall of the number is shown, not undone. */
@Component
class MeasureWatch implements Watch {
    private final BindingStore store;
    private final TaskStore tasks;
    private final Bindings bindings;
    private final Agencies agencies;
    private final ObligationEngine engine;
    private final Journal journal;
    private final TransactionTemplate transaction;

    MeasureWatch(
            BindingStore store,
            TaskStore tasks,
            Bindings bindings,
            Agencies agencies,
            ObligationEngine engine,
            Journal journal,
            TransactionTemplate transaction) {
        this.store = store;
        this.tasks = tasks;
        this.bindings = bindings;
        this.agencies = agencies;
        this.engine = engine;
        this.journal = journal;
        this.transaction = transaction;
    }

    @Override
    public void look(Instant now) {
        List<Binding> watched = new ArrayList<>();
        Map<Long, Set<Long>> reached = new HashMap<>();
        transaction.executeWithoutResult(status -> {
            watched.addAll(store.listWatched());
            store.listReached(watched.stream().map(Binding::id).toList())
                    .forEach(each -> reached.computeIfAbsent(each.binding(), id -> new HashSet<>())
                            .add(each.agency()));
        });
        Parts parts = new Parts();
        watched.forEach(binding -> parts.run(
                "binding " + binding.id(),
                () -> transaction.executeWithoutResult(status -> {
                    if (lookAt(binding, reached.getOrDefault(binding.id(), Set.of()), now)) {
                        engine.touch(Subjects.TASK, new TreeSet<>(Set.of(binding.task())));
                    }
                })));
        parts.finish();
    }

    private boolean lookAt(Binding binding, Set<Long> already, Instant now) {
        Task task = tasks.find(binding.task()).orElseThrow();
        Measure measure = bindings.find(binding.measure());
        Map<Measure.Scope, Measure.Tally> counted = new HashMap<>();
        boolean moved = false;
        for (long debtor : task.debtors()) {
            if (already.contains(debtor)) {
                continue;
            }
            Agency agency = agencies.get(debtor);
            Measure.Tally tally =
                    counted.computeIfAbsent(binding.scopeFor(agency.area()), scope -> measure.count(scope, now));
            if (tally.reaches(binding.target())) {
                long fact = journal.append(new Fact(
                        DirectiveFact.TARGET_REACHED,
                        new SubjectRef(Subjects.TASK, task.id()),
                        now,
                        agency.area(),
                        Map.of(
                                "measure",
                                binding.measure(),
                                "agency",
                                debtor,
                                "note",
                                tally.counted() + "/" + tally.of())));
                store.reach(binding.id(), debtor, now, tally, fact, agency.area());
                moved = true;
            }
        }
        return moved;
    }
}
