package vn.thanhtri.directive.measure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.directive.document.DirectiveStore;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskStore;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Measure;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.Units;

/** Counts what tasks are bound to, within what the reader may see: value and target of each unit, and the list behind. */
@Service
public class Measurements {
    private static final int MOST_LISTED = 2_000;

    private final Bindings bindings;
    private final BindingStore store;
    private final TaskStore tasks;
    private final DirectiveStore documents;
    private final Agencies agencies;
    private final Units units;
    private final Clock clock;

    Measurements(
            Bindings bindings,
            BindingStore store,
            TaskStore tasks,
            DirectiveStore documents,
            Agencies agencies,
            Units units,
            Clock clock) {
        this.bindings = bindings;
        this.store = store;
        this.tasks = tasks;
        this.documents = documents;
        this.agencies = agencies;
        this.units = units;
        this.clock = clock;
    }

    /** Counted now, by the number of the task. */
    @Transactional(readOnly = true)
    public Map<Long, List<BoundMeasure>> of(Collection<Task> asked) {
        Map<Long, Task> known = asked.stream().collect(Collectors.toMap(Task::id, task -> task));
        List<Binding> standing = store.listOf(known.keySet());
        Map<Long, Map<Long, Instant>> reached = new HashMap<>();
        store.listReached(standing.stream().map(Binding::id).toList())
                .forEach(each -> reached.computeIfAbsent(each.binding(), id -> new HashMap<>())
                        .put(each.agency(), each.at()));
        return standing.stream()
                .map(binding -> measured(
                        binding,
                        Objects.requireNonNull(known.get(binding.task())),
                        reached.getOrDefault(binding.id(), Map.of())))
                .collect(Collectors.groupingBy(each -> each.binding().task()));
    }

    private BoundMeasure measured(Binding binding, Task task, Map<Long, Instant> reached) {
        Measure measure = bindings.find(binding.measure());
        Instant now = clock.instant();
        List<BoundMeasure.Unit> rows = binding.unitArea().isEmpty()
                ? task.debtors().stream()
                        .map(agency -> new BoundMeasure.Unit(
                                agency,
                                agencies.nameOf(agency),
                                measure.count(
                                        binding.scopeFor(agencies.get(agency).area()), now),
                                reached.get(agency)))
                        .toList()
                : List.of(new BoundMeasure.Unit(
                        0,
                        units.nameOf(binding.unitArea(), VietnamTime.dayOf(now)),
                        measure.count(binding.scopeFor(""), now),
                        reached.values().stream().min(Instant::compareTo).orElse(null)));
        return new BoundMeasure(binding, narrowed(measure, binding.subject()), rows);
    }

    private static String narrowed(Measure measure, @Nullable Long subject) {
        return measure.listChoices().stream()
                .filter(choice -> subject != null && choice.id() == subject)
                .map(Measure.Choice::name)
                .findFirst()
                .orElse("");
    }

    /**
     * The list behind a number.
     *
     * @param where unit or addressee that is counted
     * @param agency number of the addressee; 0 where one unit is counted for all
     */
    public record Behind(
            Document document,
            Task task,
            Binding binding,
            String where,
            long agency,
            Measure.Tally tally,
            Measure.Side side,
            List<Measure.Item> items) {
        /** How many there are beyond those listed. */
        public long more() {
            long all = switch (side) {
                case COUNTED -> tally.counted();
                case MISSING -> tally.missing();
                case PENDING -> tally.pending();
            };
            return Math.max(0, all - items.size());
        }
    }

    @Transactional(readOnly = true)
    public Behind behind(long id, long agency, Measure.Side side) {
        Binding binding = bindings.get(id);
        Measure measure = bindings.find(binding.measure());
        Task task = tasks.find(binding.task()).orElseThrow();
        Instant now = clock.instant();
        Measure.Scope scope = binding.scopeFor(
                binding.unitArea().isEmpty() ? agencies.get(agency).area() : "");
        return new Behind(
                documents.find(task.document()).orElseThrow(),
                task,
                binding,
                binding.unitArea().isEmpty()
                        ? agencies.nameOf(agency)
                        : units.nameOf(binding.unitArea(), VietnamTime.dayOf(now)),
                agency,
                measure.count(scope, now),
                side,
                measure.list(scope, side, now, MOST_LISTED));
    }

    /** What the words of a task suggest and nobody has bound yet. */
    @Transactional(readOnly = true)
    public List<MeasureOffer> offers(Task task, Document document) {
        LocalDate today = VietnamTime.dayOf(clock.instant());
        List<Unit> within = Stream.of("commune", "district")
                .flatMap(level -> units.listBelow(document.area(), level, today).stream())
                .filter(unit -> task.debtors().stream()
                        .anyMatch(agency ->
                                unit.area().startsWith(agencies.get(agency).area())))
                .toList();
        List<Unit> communes =
                within.stream().filter(unit -> unit.level().equals("commune")).toList();
        List<Unit> named = MeasureOffer.named(task.place() + "; " + task.title(), communes);
        return MeasureOffer.of(
                task, bindings.listMeasures(), store.listOf(List.of(task.id())), named.isEmpty() ? within : communes);
    }
}
