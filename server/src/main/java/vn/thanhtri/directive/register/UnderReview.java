package vn.thanhtri.directive.register;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thanhtri.directive.DirectiveFact;
import vn.thanhtri.directive.document.DirectiveStore;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Subjects;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.SubjectRef;

/** Only the office of a document corrects its tasks, and only before the dispatch; each correction is a fact. */
@Component
class UnderReview {
    private final DirectiveStore documents;
    private final Journal journal;
    private final Clock clock;

    UnderReview(DirectiveStore documents, Journal journal, Clock clock) {
        this.documents = documents;
        this.journal = journal;
        this.clock = clock;
    }

    /** The document of a task that may be corrected. */
    Document require(Task task) {
        return require(documents.find(task.document()).orElseThrow());
    }

    Document require(Document document) {
        if (!document.isOfficeOf(Acting.current())) {
            throw Refusal.ofRight("directive.refusal.office-only", Map.of("document", document.cite()))
                    .asException();
        }
        if (document.dispatchedAt() != null) {
            throw Refusal.of("directive.refusal.dispatched", Map.of("document", document.cite()))
                    .asException();
        }
        return document;
    }

    void corrected(long task, Document document, Map<String, ?> what) {
        journal.append(new Fact(
                DirectiveFact.TASK_CORRECTED,
                new SubjectRef(Subjects.TASK, task),
                clock.instant(),
                document.area(),
                what));
    }
}
