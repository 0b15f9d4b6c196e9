package vn.thanhtri.directive.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thanhtri.directive.measure.Binding;
import vn.thanhtri.directive.measure.Bindings;
import vn.thanhtri.directive.measure.BoundMeasure;
import vn.thanhtri.directive.measure.Measurements;
import vn.thanhtri.directive.register.Tasks;
import vn.thanhtri.obligation.Measure;

/** Measures and the tasks bound to them, for programs. */
@RestController
@RequestMapping("/api/v1/directives")
class MeasureApi {
    private final Bindings bindings;
    private final Measurements measurements;
    private final Tasks tasks;

    MeasureApi(Bindings bindings, Measurements measurements, Tasks tasks) {
        this.bindings = bindings;
        this.measurements = measurements;
        this.tasks = tasks;
    }

    /** A measure that a capability counts, with what it may be narrowed to. */
    record Known(String key, List<String> categories, List<Measure.Choice> choices) {}

    record Wanted(
            String measure,
            @Nullable String unitCode,
            @Nullable Long subject,
            @Nullable Integer target,
            boolean discharges) {}

    record Ending(String reason) {}

    @GetMapping("/measures")
    List<Known> known() {
        return bindings.listMeasures().stream()
                .map(each -> new Known(
                        each.key(), each.categories().stream().sorted().toList(), each.listChoices()))
                .toList();
    }

    /** Counted now, within what the caller may see. */
    @GetMapping("/tasks/{task}/measures")
    List<BoundMeasure> measured(@PathVariable long task) {
        return measurements.of(List.of(tasks.get(task))).getOrDefault(task, List.of());
    }

    @PostMapping("/tasks/{task}/measures")
    @ResponseStatus(HttpStatus.CREATED)
    Binding bind(@PathVariable long task, @RequestBody Wanted wanted) {
        return bindings.get(bindings.bind(new Bindings.Wanted(
                task,
                wanted.measure(),
                wanted.unitCode() == null ? "" : wanted.unitCode(),
                wanted.subject(),
                wanted.target() == null ? 100 : wanted.target(),
                wanted.discharges())));
    }

    @PostMapping("/measures/{binding}/unbind")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unbind(@PathVariable long binding, @RequestBody Ending ending) {
        bindings.end(binding, ending.reason());
    }

    /** Who is counted, who is missing, whose time has not come. */
    @GetMapping("/measures/{binding}/list")
    Measurements.Behind behind(
            @PathVariable long binding,
            @RequestParam(defaultValue = "0") long agency,
            @RequestParam(defaultValue = "MISSING") Measure.Side side) {
        return measurements.behind(binding, agency, side);
    }
}
