package vn.thanhtri.directive.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskChange;
import vn.thanhtri.directive.document.TaskKind;
import vn.thanhtri.directive.document.TaskStore;
import vn.thanhtri.directive.grammar.RelationKind;
import vn.thanhtri.directive.register.Directives;
import vn.thanhtri.directive.relation.Relation;
import vn.thanhtri.directive.relation.Relations;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.VietnamTime;

/** What an issued document does to earlier ones: what the officer typed needs no second look, but its text must say it. */
@Component
class DraftReferences {
    private final Directives directives;
    private final Relations relations;
    private final TaskStore tasks;

    DraftReferences(Directives directives, Relations relations, TaskStore tasks) {
        this.directives = directives;
        this.relations = relations;
        this.tasks = tasks;
    }

    /** Confirms each as the text of the document says it; what the text does not say as it was typed is refused. */
    void confirm(long document, Draft draft) {
        for (Draft.Reference reference : draft.references()) {
            Relation stated = relations.listOf(document).stream()
                    .filter(each -> says(each, reference))
                    .findFirst()
                    .orElseThrow(() -> Refusal.ofField(
                                    "directive.refusal.draft-reference",
                                    "references",
                                    Map.of(
                                            "document",
                                            directives.get(reference.document()).cite()))
                            .asException());
            relations.confirm(stated.id(), new Relations.Confirmation(null, null, changes(reference)));
        }
    }

    private static boolean says(Relation stated, Draft.Reference typed) {
        return stated.kind() == typed.kind()
                && stated.target() != null
                && stated.target() == typed.document()
                && (!typed.kind().changes() || stated.point().equals(typed.point()))
                && (typed.kind() != RelationKind.EXTENDS
                        // a sentence outside of the points has no deadline of its own in the reading
                        || stated.dueAt() == null
                        || typed.due() != null && VietnamTime.at(typed.due()).equals(stated.dueAt()));
    }

    /** The fields of the older tasks that it changes: their deadline, and the words of the one task of a point. */
    private List<Relations.Change> changes(Draft.Reference reference) {
        if (!reference.kind().changes()) {
            return List.of();
        }
        Document.Ending reached = new Document.Ending(reference.point(), java.time.Instant.MIN, 0);
        List<Task> older = tasks.listOf(reference.document()).stream()
                .filter(task -> !task.removed() && reached.reaches(task.point()))
                .toList();
        List<Relations.Change> changes = new ArrayList<>();
        if (reference.due() != null) {
            String due = VietnamTime.at(reference.due()).toString();
            older.stream()
                    .filter(task -> task.kind() == TaskKind.ONCE)
                    .forEach(task -> changes.add(new Relations.Change(task.id(), TaskChange.Field.DUE, due)));
        }
        List<Task> work =
                older.stream().filter(task -> !task.kind().isStanding()).toList();
        if (reference.kind() == RelationKind.AMENDS && !reference.words().isEmpty() && work.size() == 1) {
            changes.add(new Relations.Change(work.getFirst().id(), TaskChange.Field.TITLE, reference.words()));
        }
        return changes;
    }
}
