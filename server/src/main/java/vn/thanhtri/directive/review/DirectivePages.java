package vn.thanhtri.directive.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.PartyRole;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.duty.Progress;
import vn.thanhtri.directive.register.Directives;
import vn.thanhtri.directive.register.Tasks;
import vn.thanhtri.directive.report.Evidence;
import vn.thanhtri.directive.report.TaskProgress;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.web.Download;
import vn.thanhtri.web.MenuEntry;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.form.Form;

/** Import of documents and the review page. */
@Controller
class DirectivePages {
    private final Receipts receipts;
    private final Directives directives;
    private final Reviews reviews;
    private final Tasks tasks;
    private final Evidence reports;

    DirectivePages(Directives directives, Reviews reviews, Tasks tasks, Evidence reports, Receipts receipts) {
        this.receipts = receipts;
        this.directives = directives;
        this.reviews = reviews;
        this.tasks = tasks;
        this.reports = reports;
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        MenuEntry directiveMenu() {
            return MenuEntry.forAll(50, "menu.directives", "/directives");
        }
    }

    @PostMapping("/directives")
    String take(
            @RequestParam @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean again)
            throws IOException {
        long id = file != null && !file.isEmpty()
                ? directives.take(name(file), file.getBytes(), again)
                : directives.take("", text.getBytes(StandardCharsets.UTF_8), again);
        return "redirect:/directives/" + id;
    }

    @GetMapping("/directives/{id}")
    Page review(@PathVariable long id, @RequestParam(defaultValue = "0") int task) {
        return Page.of("directive/review", reviews.page(id, task));
    }

    @GetMapping("/directives/{id}/tasks/{task}/units")
    Page units(@PathVariable long id, @PathVariable long task) {
        return Page.of("directive/units", reviews.units(id, task));
    }

    @GetMapping("/directives/{id}/tasks/{task}/forms")
    Page forms(@PathVariable long id, @PathVariable long task) {
        return Page.of("directive/task-forms", reviews.forms(id, task));
    }

    /** The file as it came. */
    @GetMapping("/directives/{id}/original")
    ResponseEntity<byte[]> original(@PathVariable long id) {
        Document document = directives.get(id);
        String name =
                document.fileName().isEmpty() ? id + "." + document.format().extension() : document.fileName();
        return Download.of(name, document.format().mediaType(), directives.original(id));
    }

    @PostMapping("/directives/{id}/take-proposals")
    String takeProposals(@PathVariable long id) {
        tasks.takeProposals(id);
        return "redirect:/directives/" + id;
    }

    @PostMapping("/directives/{id}/dispatch")
    String dispatch(@PathVariable long id) {
        tasks.dispatch(id);
        return "redirect:/directives/" + id;
    }

    @PostMapping("/directives/{id}/tasks")
    String add(
            @PathVariable long id,
            @RequestParam String point,
            @RequestParam int starts,
            @RequestParam int ends,
            @RequestParam(defaultValue = "") String title) {
        long added = tasks.add(id, point, starts, ends, title);
        receipts.sayUndoable(
                "/directives/" + id + "/tasks/" + added + "/remove",
                Map.of("why", "@web.undo.reason"),
                "directive.said.task",
                title);
        return "redirect:/directives/" + id + "#p" + point;
    }

    @PostMapping("/directives/{id}/tasks/{task}")
    String correct(
            @PathVariable long id,
            @PathVariable long task,
            @RequestParam String title,
            @RequestParam @Nullable Instant due,
            Form form) {
        Task before = tasks.get(task);
        boolean dueChanges = before.dueFrom() == Task.DueFrom.PROPOSAL || !Objects.equals(due, before.dueAt());
        tasks.correct(
                task,
                new Tasks.Correction(
                        before.title().equals(title.strip()) ? null : title,
                        dueChanges ? new Tasks.Deadline(due) : null,
                        named(form),
                        form.texts("drop").stream().map(DirectivePages::part).toList()));
        if (form.texts("drop").isEmpty() && named(form).isEmpty()) {
            receipts.sayUndoable(
                    "/directives/" + id + "/tasks/" + task,
                    Map.of(
                            "title",
                            before.title(),
                            "due",
                            before.dueAt() == null ? "" : before.dueAt().toString()),
                    "directive.said.corrected");
        } else {
            receipts.say("directive.said.corrected");
        }
        return "redirect:/directives/" + id + "?task=" + task + "#t" + task;
    }

    @PostMapping("/directives/{id}/tasks/{task}/remove")
    String remove(@PathVariable long id, @PathVariable long task, @RequestParam String why) {
        tasks.remove(task, why);
        return "redirect:/directives/" + id;
    }

    @PostMapping("/directives/{id}/tasks/{task}/progress")
    String report(
            @PathVariable long id,
            @PathVariable long task,
            @RequestParam long agency,
            @RequestParam Progress.Kind kind,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String evidence,
            @RequestParam @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String occurrence,
            @RequestParam(required = false) @Nullable List<MultipartFile> files)
            throws IOException {
        reports.report(
                new TaskProgress.Report(task, agency, day, occurrence, kind, note, evidence),
                files == null ? List.of() : EvidencePages.uploads(files));
        return "redirect:/directives/" + id + "?task=" + task + "#t" + task;
    }

    private static Map<PartyRole, Long> named(Form form) {
        Map<PartyRole, Long> named = new EnumMap<>(PartyRole.class);
        for (PartyRole role : PartyRole.values()) {
            Long agency = form.id(role.name());
            if (agency != null) {
                named.put(role, agency);
            }
        }
        return named;
    }

    private static Tasks.Part part(String value) {
        for (PartyRole role : PartyRole.values()) {
            if (value.startsWith(role.name() + ":")) {
                return new Tasks.Part(role, value.substring(role.name().length() + 1));
            }
        }
        throw Refusal.ofField("web.refusal.choice", "drop", Map.of("given", value))
                .asException();
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
