package vn.thanhtri.directive.review;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskKind;
import vn.thanhtri.directive.document.Terms;
import vn.thanhtri.directive.duty.Incidents;
import vn.thanhtri.directive.register.TaskTiming;
import vn.thanhtri.directive.register.Tasks;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;

/** A point of a document: when its tasks are owed, what happened, how far each agency is. */
@Controller
class PointPages {
    private final Receipts receipts;
    private final Points points;
    private final TaskTiming timing;
    private final Incidents incidents;
    private final Tasks tasks;

    PointPages(Points points, TaskTiming timing, Incidents incidents, Tasks tasks, Receipts receipts) {
        this.receipts = receipts;
        this.points = points;
        this.timing = timing;
        this.incidents = incidents;
        this.tasks = tasks;
    }

    @GetMapping("/directives/{id}/points/{point}")
    Page point(@PathVariable long id, @PathVariable String point) {
        return Page.of("directive/point", points.page(id, point));
    }

    @PostMapping("/directives/{id}/tasks/{task}/timing")
    String time(
            @PathVariable long id,
            @PathVariable long task,
            @RequestParam TaskKind kind,
            @RequestParam @Nullable LocalTime by,
            @RequestParam @Nullable Integer weekday,
            @RequestParam @Nullable Integer dayOfMonth,
            @RequestParam(defaultValue = "") String event,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "HOURS") String unit,
            @RequestParam(defaultValue = "") String condition,
            @RequestParam(defaultValue = "false") boolean untilNotice) {
        Task before = tasks.get(task);
        timing.correct(
                task,
                kind,
                by,
                new Terms(
                        weekday == null ? null : DayOfWeek.of(weekday),
                        dayOfMonth,
                        Terms.length(amount.strip(), unit),
                        event,
                        condition,
                        untilNotice));
        receipts.sayUndoable(
                "/directives/" + id + "/tasks/" + task + "/timing", timingOf(before), "directive.said.timing");
        return "redirect:/directives/" + id + "?task=" + task + "#t" + task;
    }

    @PostMapping("/directives/{id}/tasks/{task}/incidents")
    String happened(
            @PathVariable long id,
            @PathVariable long task,
            @RequestParam @Nullable Instant at,
            @RequestParam(defaultValue = "") String unitCode,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String evidence,
            @RequestParam(defaultValue = "") String seenBy,
            @RequestParam @Nullable Long answers,
            @RequestParam @Nullable Instant dueAt) {
        long incident = incidents.record(new Incidents.Happening(
                task, at == null ? Instant.MAX : at, unitCode, place, evidence, seenBy, answers, dueAt));
        receipts.sayUndoable("/directives/" + id + "/incidents/" + incident + "/withdraw", "directive.said.incident");
        return back(id, task);
    }

    @PostMapping("/directives/{id}/incidents/{incident}/withdraw")
    String withdraw(
            @PathVariable long id, @PathVariable long incident, @RequestParam(defaultValue = "") String reason) {
        long task = incidents.get(incident).task();
        incidents.withdraw(incident, reason);
        return back(id, task);
    }

    /** The form of the timing as it stood. */
    private static Map<String, String> timingOf(Task before) {
        Terms terms = before.terms();
        Map<String, String> values = new HashMap<>();
        values.put("kind", before.kind().name());
        values.put("by", before.dailyBy() == null ? "" : before.dailyBy().toString());
        values.put(
                "weekday",
                terms.weekday() == null ? "" : String.valueOf(terms.weekday().getValue()));
        values.put(
                "dayOfMonth",
                terms.dayOfMonth() == null ? "" : terms.dayOfMonth().toString());
        values.put("event", terms.event());
        values.put("amount", terms.amount());
        values.put("unit", terms.unit().isEmpty() ? "HOURS" : terms.unit());
        values.put("condition", terms.condition());
        values.put("untilNotice", String.valueOf(terms.untilNotice()));
        return values;
    }

    private String back(long id, long task) {
        return "redirect:/directives/" + id + "/points/" + tasks.get(task).point() + "#t" + task;
    }
}
