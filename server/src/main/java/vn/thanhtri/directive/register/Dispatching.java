package vn.thanhtri.directive.register;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.thanhtri.directive.DirectiveFact;
import vn.thanhtri.directive.claim.ClaimStore;
import vn.thanhtri.directive.document.DirectiveStore;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Subjects;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskStore;
import vn.thanhtri.directive.report.DirectiveNews;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.obligation.ledger.ObligationEngine;

/** Sends the tasks of a document out, when no sentence of it waits for an officer any more. */
@Component
class Dispatching {
    private final DirectiveStore documents;
    private final TaskStore store;
    private final ClaimStore claims;
    private final DirectiveNews news;
    private final ObligationEngine engine;
    private final Journal journal;
    private final Clock clock;

    Dispatching(
            DirectiveStore documents,
            TaskStore store,
            ClaimStore claims,
            DirectiveNews news,
            ObligationEngine engine,
            Journal journal,
            Clock clock) {
        this.documents = documents;
        this.store = store;
        this.claims = claims;
        this.news = news;
        this.engine = engine;
        this.journal = journal;
        this.clock = clock;
    }

    Tasks.Dispatched send(Document document) {
        int open = claims.countOpen(document.id());
        if (open > 0) {
            throw Refusal.of("directive.refusal.unclaimed", Map.of("count", String.valueOf(open)))
                    .asException();
        }
        List<Task> all = store.listOf(document.id()).stream()
                .filter(task -> !task.removed())
                .toList();
        List<Task> standing = all.stream().filter(task -> !task.unassigned()).toList();
        int gaps = all.size() - standing.size();
        if (standing.isEmpty()) {
            throw Refusal.of("directive.refusal.nothing-to-dispatch", Map.of()).asException();
        }
        TreeSet<Long> reached = new TreeSet<>();
        standing.forEach(task -> reached.addAll(task.debtors()));
        documents.insertDispatch(
                document.id(),
                clock.instant(),
                Acting.current().name(),
                standing.size(),
                reached.size(),
                gaps,
                document.area());
        journal.append(new Fact(
                DirectiveFact.DIRECTIVE_DISPATCHED,
                new SubjectRef(Subjects.DOCUMENT, document.id()),
                clock.instant(),
                document.area(),
                Map.of("tasks", standing.size(), "agencies", reached.size(), "gaps", gaps)));
        news.dispatched(document, standing);
        engine.touch(Subjects.TASK, standing.stream().map(Task::id).toList());
        return new Tasks.Dispatched(standing.size(), reached.size(), gaps);
    }
}
