package vn.thanhtri.directive.review;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskKind;
import vn.thanhtri.directive.document.Terms;
import vn.thanhtri.directive.duty.Incident;
import vn.thanhtri.directive.duty.Incidents;
import vn.thanhtri.directive.register.TaskTiming;
import vn.thanhtri.directive.register.Tasks;

/** When tasks are owed and what happened to them, for programs. */
@RestController
@RequestMapping("/api/v1/directives")
class PointApi {
    private final TaskTiming timing;
    private final Incidents incidents;
    private final Tasks tasks;

    PointApi(TaskTiming timing, Incidents incidents, Tasks tasks) {
        this.timing = timing;
        this.incidents = incidents;
        this.tasks = tasks;
    }

    record Timing(
            TaskKind kind, @Nullable LocalTime by, @Nullable Terms terms) {}

    record Happened(
            Instant at,
            String unitCode,
            @Nullable String place,
            String evidence,
            String seenBy,
            @Nullable Long answers,
            @Nullable Instant dueAt) {}

    record Withdrawal(String reason) {}

    @PatchMapping("/tasks/{task}/timing")
    Task time(@PathVariable long task, @RequestBody Timing wanted) {
        timing.correct(task, wanted.kind(), wanted.by(), wanted.terms() == null ? Terms.NONE : wanted.terms());
        return tasks.get(task);
    }

    @GetMapping("/tasks/{task}/incidents")
    List<Incident> incidents(@PathVariable long task) {
        return incidents.listOf(tasks.get(task).id());
    }

    @PostMapping("/tasks/{task}/incidents")
    @ResponseStatus(HttpStatus.CREATED)
    Incident happened(@PathVariable long task, @RequestBody Happened told) {
        return incidents.get(incidents.record(new Incidents.Happening(
                task,
                told.at(),
                told.unitCode(),
                told.place() == null ? "" : told.place(),
                told.evidence(),
                told.seenBy(),
                told.answers(),
                told.dueAt())));
    }

    @PostMapping("/incidents/{incident}/withdraw")
    Incident withdraw(@PathVariable long incident, @RequestBody Withdrawal withdrawal) {
        incidents.withdraw(incident, withdrawal.reason());
        return incidents.get(incident);
    }
}
