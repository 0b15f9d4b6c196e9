package vn.thanhtri.directive.measure;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thanhtri.obligation.Discharge;

/** Which agencies have fulfilled their tasks by the numbers: every target that fulfils a task was reached. */
@Component
public class Targets {
    private final BindingStore store;

    Targets(BindingStore store) {
        this.store = store;
    }

    /** By task and agency: the last target of all, and its fact. */
    public Map<Long, Map<Long, Discharge>> reached(Collection<Long> tasks) {
        Map<Long, List<Binding>> fulfilling =
                store.listOf(tasks).stream().filter(Binding::discharges).collect(Collectors.groupingBy(Binding::task));
        List<Long> ids = fulfilling.values().stream()
                .flatMap(List::stream)
                .map(Binding::id)
                .toList();
        return ids.isEmpty() ? Map.of() : reached(fulfilling, store.listReached(ids));
    }

    /** Of pure facts: no target of a task may be missing. */
    public static Map<Long, Map<Long, Discharge>> reached(
            Map<Long, List<Binding>> fulfilling, List<BindingStore.Reached> seen) {
        Map<Long, Map<Long, Discharge>> found = new HashMap<>();
        fulfilling.forEach((task, bindings) -> {
            List<Long> own = bindings.stream().map(Binding::id).toList();
            seen.stream()
                    .filter(each -> own.contains(each.binding()))
                    .collect(Collectors.groupingBy(BindingStore.Reached::agency))
                    .forEach((agency, targets) -> {
                        if (targets.size() == own.size()) {
                            BindingStore.Reached last = targets.stream()
                                    .max(java.util.Comparator.comparing(BindingStore.Reached::at))
                                    .orElseThrow();
                            found.computeIfAbsent(task, id -> new HashMap<>())
                                    .put(agency, new Discharge(last.at(), last.fact()));
                        }
                    });
        });
        return found;
    }
}
