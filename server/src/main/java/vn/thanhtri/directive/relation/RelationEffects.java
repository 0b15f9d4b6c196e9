package vn.thanhtri.directive.relation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Subjects;
import vn.thanhtri.directive.document.TaskStore;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.right.Consequence;
import vn.thanhtri.obligation.ledger.ObligationEngine;

/** What a confirmed relation does to the tasks of the older document, at once or when its hour comes. */
@Service
class RelationEffects {
    private final RelationStore store;
    private final TaskStore tasks;
    private final Amendments amendments;
    private final ObligationEngine engine;
    private final Clock clock;

    RelationEffects(RelationStore store, TaskStore tasks, Amendments amendments, ObligationEngine engine, Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.amendments = amendments;
        this.engine = engine;
        this.clock = clock;
    }

    void end(Relation relation, long target, Instant from, Instant now, String area) {
        if (from.isAfter(now)) {
            store.insertWaiting(relation.id(), target, from, area);
        } else {
            touch(target);
        }
    }

    void change(Relation relation, Document older, Instant from, List<Relations.Change> changes, String area) {
        if (changes.isEmpty()) {
            throw Refusal.ofField("directive.refusal.relation-changes", "changes", Map.of("document", older.cite()))
                    .asException();
        }
        amendments.enter(
                relation,
                older,
                from,
                changes.stream()
                        .map(each -> new Amendments.Wanted(each.task(), each.field(), each.value()))
                        .toList(),
                area);
    }

    /** Does what has become due by now: endings and changes whose hour has come. */
    @Transactional
    @Consequence("time")
    int runDue() {
        List<Long> ended = store.reachEnds(clock.instant());
        ended.forEach(this::touch);
        return ended.size() + amendments.applyDue();
    }

    /** Derives again what the tasks of a document oblige to. */
    void touch(long document) {
        TreeSet<Long> ids = new TreeSet<>();
        tasks.listOf(document).forEach(task -> ids.add(task.id()));
        engine.touch(Subjects.TASK, ids);
    }
}
