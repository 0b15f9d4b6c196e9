package vn.thanhtri.directive.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.directive.document.Subjects;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskChange;
import vn.thanhtri.directive.grammar.RelationKind;
import vn.thanhtri.directive.register.Directives;
import vn.thanhtri.directive.register.Tasks;
import vn.thanhtri.directive.relation.Relations;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.form.Form;

/** Relations beside the text: confirmed, added, dismissed; and the history of a task. */
@Controller
class RelationPages {
    private final Receipts receipts;
    private static final int LONGEST_HISTORY = 10_000;

    private final Relations relations;
    private final Directives directives;
    private final Tasks tasks;
    private final Journal journal;

    RelationPages(Relations relations, Directives directives, Tasks tasks, Journal journal, Receipts receipts) {
        this.receipts = receipts;
        this.relations = relations;
        this.directives = directives;
        this.tasks = tasks;
        this.journal = journal;
    }

    @PostMapping("/directives/{id}/relations")
    String add(
            @PathVariable long id,
            @RequestParam RelationKind kind,
            @RequestParam long target,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "") String why) {
        long added = relations.add(id, new Relations.Addition(kind, target, point, why));
        receipts.sayUndoable(
                "/directives/" + id + "/relations/" + added + "/dismiss",
                Map.of("why", "@web.undo.reason"),
                "directive.said.relation");
        return back(id);
    }

    @PostMapping("/directives/{id}/relations/{relation}/confirm")
    String confirm(
            @PathVariable long id,
            @PathVariable long relation,
            @RequestParam @Nullable Long target,
            @RequestParam @Nullable Instant from,
            Form form) {
        relations.confirm(relation, new Relations.Confirmation(target, from, changes(form)));
        return back(id);
    }

    @PostMapping("/directives/{id}/relations/{relation}/dismiss")
    String dismiss(@PathVariable long id, @PathVariable long relation, @RequestParam String why) {
        relations.dismiss(relation, why);
        return back(id);
    }

    @PostMapping("/directives/{id}/relations/confirm-references")
    String confirmReferences(@PathVariable long id) {
        relations.confirmReferences(id);
        return back(id);
    }

    @Transactional(readOnly = true)
    @GetMapping("/directives/{id}/tasks/{task}/history")
    public Page history(@PathVariable long id, @PathVariable long task) {
        Task asked = tasks.get(task);
        var ending = directives.get(id).findEnding(asked.point());
        return Page.of(
                "directive/history",
                new TaskHistory(
                        asked,
                        Rows.whole(
                                LONGEST_HISTORY,
                                journal.listAbout(new SubjectRef(Subjects.TASK, task), LONGEST_HISTORY + 1)),
                        ending,
                        ending.map(each -> directives.get(each.document()).cite())
                                .orElse("")));
    }

    /** The same change for every task that was ticked; a field left empty stays. */
    private static List<Relations.Change> changes(Form form) {
        List<Relations.Change> changes = new ArrayList<>();
        for (long task : form.ids("task")) {
            for (TaskChange.Field field : TaskChange.Field.values()) {
                if (form.has(field.name())) {
                    changes.add(new Relations.Change(
                            task,
                            field,
                            field == TaskChange.Field.DUE
                                    ? form.needMoment(field.name()).toString()
                                    : form.text(field.name())));
                }
            }
        }
        return changes;
    }

    private static String back(long id) {
        return "redirect:/directives/" + id + "#relations";
    }
}
