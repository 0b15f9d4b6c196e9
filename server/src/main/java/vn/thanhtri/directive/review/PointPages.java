package vn.thanhtri.directive.review;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.directive.document.TaskKind;
import vn.thanhtri.directive.document.Terms;
import vn.thanhtri.directive.duty.Incidents;
import vn.thanhtri.directive.register.TaskTiming;
import vn.thanhtri.directive.register.Tasks;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.web.Page;

/** A point of a document: when its tasks are owed, what happened, how far each agency is. */
@Controller
class PointPages {
    private final Points points;
    private final TaskTiming timing;
    private final Incidents incidents;
    private final Tasks tasks;

    PointPages(Points points, TaskTiming timing, Incidents incidents, Tasks tasks) {
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
            @RequestParam(defaultValue = "") String by,
            @RequestParam @Nullable Integer weekday,
            @RequestParam @Nullable Integer dayOfMonth,
            @RequestParam(defaultValue = "") String event,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "HOURS") String unit,
            @RequestParam(defaultValue = "") String condition,
            @RequestParam(defaultValue = "false") boolean untilNotice) {
        timing.correct(
                task,
                kind,
                by.isEmpty() ? null : LocalTime.parse(by),
                new Terms(
                        weekday == null ? null : DayOfWeek.of(weekday),
                        dayOfMonth,
                        Terms.length(amount.strip(), unit),
                        event,
                        condition,
                        untilNotice));
        return "redirect:/directives/" + id + "?task=" + task + "#t" + task;
    }

    @PostMapping("/directives/{id}/tasks/{task}/incidents")
    String happened(
            @PathVariable long id,
            @PathVariable long task,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String unitCode,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String evidence,
            @RequestParam(defaultValue = "") String seenBy,
            @RequestParam @Nullable Long answers,
            @RequestParam(defaultValue = "") String dueAt) {
        incidents.record(new Incidents.Happening(
                task, moment(at), unitCode, place, evidence, seenBy, answers, dueAt.isEmpty() ? null : moment(dueAt)));
        return back(id, task);
    }

    @PostMapping("/directives/{id}/incidents/{incident}/withdraw")
    String withdraw(
            @PathVariable long id, @PathVariable long incident, @RequestParam(defaultValue = "") String reason) {
        long task = incidents.get(incident).task();
        incidents.withdraw(incident, reason);
        return back(id, task);
    }

    private String back(long id, long task) {
        return "redirect:/directives/" + id + "/points/" + tasks.get(task).point() + "#t" + task;
    }

    private static Instant moment(String local) {
        return local.isEmpty() ? Instant.MAX : VietnamTime.at(LocalDateTime.parse(local));
    }
}
