package vn.thanhtri.directive.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.PartyRole;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.duty.Progress;
import vn.thanhtri.directive.register.Directives;
import vn.thanhtri.directive.register.Tasks;
import vn.thanhtri.directive.report.TaskProgress;

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
            @Nullable Map<PartyRole, Long> parties,
            @Nullable List<Tasks.Part> drop) {}

    /** A task for words of the text: Java String indexes, end exclusive. */
    record Addition(
            String point, int starts, int ends, @Nullable String title) {}

    record Removal(String why) {}

    record Step(
            long agency,
            @Nullable LocalDate day,
            @Nullable String occurrence,
            Progress.Kind kind,
            @Nullable String note,
            @Nullable String evidence) {}

    @GetMapping
    List<Document> list() {
        return directives.list();
    }

    @GetMapping("/{id}")
    WithTasks get(@PathVariable long id) {
        return new WithTasks(directives.get(id), tasks.listOf(id));
    }

    /** The bytes of a file: text, Markdown, HTML, DOCX or PDF, told by its content. */
    @PostMapping(
            consumes = {
                "text/plain",
                "text/markdown",
                "text/html",
                "application/pdf",
                "application/octet-stream",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            })
    @ResponseStatus(HttpStatus.CREATED)
    Taken take(
            @RequestBody byte[] text,
            @RequestParam(defaultValue = "") String fileName,
            @RequestParam(defaultValue = "false") boolean again) {
        return new Taken(directives.take(fileName, text, again));
    }

    @PatchMapping("/tasks/{task}")
    Task correct(@PathVariable long task, @RequestBody Correction correction) {
        tasks.correct(
                task,
                new Tasks.Correction(
                        correction.title(),
                        correction.due() == null ? null : new Tasks.Deadline(correction.due()),
                        correction.parties() == null ? Map.of() : correction.parties(),
                        correction.drop() == null ? List.of() : correction.drop()));
        return tasks.get(task);
    }

    @PostMapping("/{id}/tasks")
    @ResponseStatus(HttpStatus.CREATED)
    Task add(@PathVariable long id, @RequestBody Addition addition) {
        return tasks.get(tasks.add(id, addition.point(), addition.starts(), addition.ends(), or(addition.title())));
    }

    /** Takes a task away; it stays on record with the reason. */
    @PostMapping("/tasks/{task}/remove")
    Task remove(@PathVariable long task, @RequestBody Removal removal) {
        tasks.remove(task, removal.why());
        return tasks.get(task);
    }

    @PostMapping("/{id}/dispatch")
    Tasks.Dispatched dispatch(@PathVariable long id) {
        return tasks.dispatch(id);
    }

    @PostMapping("/tasks/{task}/progress")
    @ResponseStatus(HttpStatus.CREATED)
    void report(@PathVariable long task, @RequestBody Step step) {
        progress.record(List.of(new TaskProgress.Report(
                task,
                step.agency(),
                step.day(),
                or(step.occurrence()),
                step.kind(),
                or(step.note()),
                or(step.evidence()))));
    }

    @GetMapping("/tasks/{task}/progress")
    List<Progress> progress(@PathVariable long task) {
        return progress.listOf(List.of(tasks.get(task).id()));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
