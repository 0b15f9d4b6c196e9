package vn.thanhtri.directive.review;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.directive.measure.Binding;
import vn.thanhtri.directive.measure.Bindings;
import vn.thanhtri.directive.measure.Measurements;
import vn.thanhtri.directive.register.Tasks;
import vn.thanhtri.obligation.Measure;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;

/** Binding a task to a measure, and the list behind its number. */
@Controller
class MeasurePages {
    private final Receipts receipts;
    private final Bindings bindings;
    private final Measurements measurements;
    private final Tasks tasks;

    MeasurePages(Bindings bindings, Measurements measurements, Tasks tasks, Receipts receipts) {
        this.receipts = receipts;
        this.bindings = bindings;
        this.measurements = measurements;
        this.tasks = tasks;
    }

    @GetMapping("/directives/{id}/measures/{binding}")
    Page behind(
            @PathVariable long binding,
            @RequestParam(defaultValue = "0") long agency,
            @RequestParam(defaultValue = "MISSING") Measure.Side side) {
        return Page.of("directive/behind", measurements.behind(binding, agency, side));
    }

    @PostMapping("/directives/{id}/tasks/{task}/measures")
    String bind(
            @PathVariable long id,
            @PathVariable long task,
            @RequestParam String measure,
            @RequestParam(defaultValue = "") String unitCode,
            @RequestParam @Nullable Long subject,
            @RequestParam(defaultValue = "100") int target,
            @RequestParam(defaultValue = "false") boolean discharges) {
        long binding = bindings.bind(new Bindings.Wanted(task, measure, unitCode, subject, target, discharges));
        receipts.sayUndoable("/directives/" + id + "/measures/" + binding + "/unbind", "directive.said.bound");
        return back(id, task);
    }

    @PostMapping("/directives/{id}/measures/{binding}/unbind")
    String unbind(@PathVariable long id, @PathVariable long binding, @RequestParam(defaultValue = "") String reason) {
        Binding before = bindings.get(binding);
        long task = before.task();
        bindings.end(binding, reason);
        Long subject = before.subject();
        receipts.sayUndoable(
                "/directives/" + id + "/tasks/" + task + "/measures",
                Map.of(
                        "measure", before.measure(),
                        "unitCode", before.unitCode(),
                        "subject", subject == null ? "" : subject.toString(),
                        "target", String.valueOf(before.target()),
                        "discharges", String.valueOf(before.discharges())),
                "directive.said.unbound");
        return back(id, task);
    }

    private String back(long id, long task) {
        return "redirect:/directives/" + id + "/points/" + tasks.get(task).point() + "#t" + task;
    }
}
