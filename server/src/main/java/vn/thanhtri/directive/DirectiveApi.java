package vn.thanhtri.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register of documents and their tasks, for programs. */
@RestController
@RequestMapping("/api/v1/directives")
class DirectiveApi {
    private final Directives directives;
    private final Tasks tasks;
    private final TaskProgress progress;

    DirectiveApi(Directives directives, Tasks tasks, TaskProgress progress) {
        this.directives = directives;
        this.tasks = tasks;
        this.progress = progress;
    }

    /** A document with its tasks. */
    record WithTasks(Document document, List<Task> tasks) {}

    record Taken(long id) {}

    /** What is to be changed of a task; a field left out stays. */
    record Correction(
            @Nullable String title,
            @Nullable Instant due,
            @Nullable Long lead,
            @Nullable String remove) {}

    record Step(long agency, @Nullable LocalDate day, Progress.Kind kind, String note, String evidence) {}

    @GetMapping
    List<Document> list() {
        return directives.list();
    }

    @GetMapping("/{id}")
    WithTasks get(@PathVariable long id) {
        return new WithTasks(directives.get(id), tasks.listOf(id));
    }

    @PostMapping(consumes = "text/plain")
    @ResponseStatus(HttpStatus.CREATED)
    Taken take(
            @RequestBody byte[] text,
            @RequestParam(defaultValue = "") String fileName,
            @RequestParam(defaultValue = "false") boolean again) {
        return new Taken(directives.take(fileName, text, again));
    }

    @PatchMapping("/tasks/{task}")
    Task correct(@PathVariable long task, @RequestBody Correction correction) {
        if (correction.title() != null) {
            tasks.retitle(task, correction.title());
        }
        if (correction.due() != null) {
            tasks.setDue(task, correction.due());
        }
        if (correction.lead() != null) {
            tasks.assign(task, PartyRole.LEAD, correction.lead());
        }
        if (correction.remove() != null) {
            tasks.remove(task, correction.remove());
        }
        return tasks.get(task);
    }

    @PostMapping("/{id}/dispatch")
    Tasks.Dispatched dispatch(@PathVariable long id) {
        return tasks.dispatch(id);
    }

    @PostMapping("/tasks/{task}/progress")
    @ResponseStatus(HttpStatus.CREATED)
    void report(@PathVariable long task, @RequestBody Step step) {
        progress.record(List.of(
                new TaskProgress.Report(task, step.agency(), step.day(), step.kind(), step.note(), step.evidence())));
    }
}
