package vn.thanhtri.directive.register;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskKind;
import vn.thanhtri.directive.document.TaskStore;
import vn.thanhtri.directive.document.Terms;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.obligation.AnchorEvents;

/** The officer's part about when a task is owed: its kind, its hour and day, the event it counts from, until notice. */
@Service
public class TaskTiming {
    private static final String LENGTH = "P[0-9]{1,3}[DWM]|PT[0-9]{1,3}[HM]";

    private final Tasks tasks;
    private final TaskStore store;
    private final ObjectProvider<AnchorEvents> anchors;
    private final UnderReview review;

    TaskTiming(Tasks tasks, TaskStore store, ObjectProvider<AnchorEvents> anchors, UnderReview review) {
        this.tasks = tasks;
        this.store = store;
        this.anchors = anchors;
        this.review = review;
    }

    /**
     * Corrects the kind and what belongs to it; what belongs to other kinds is taken away. Only before the dispatch.
     *
     * @param by hour of a recurring task; null: by the end of the day
     */
    @Transactional
    @Asks(Verb.REVIEW_DOCUMENT)
    public void correct(long task, TaskKind kind, @Nullable LocalTime by, Terms terms) {
        Task known = tasks.get(task);
        Document document = review.require(known);
        refuse(terms);
        Terms kept = keep(kind, terms);
        store.setTerms(task, kind, kind.isRecurring() ? by : null, kept);
        if (kind != TaskKind.ONCE && known.dueAt() != null) {
            store.setDue(task, null);
        }
        Map<String, Object> what = new HashMap<>();
        what.put("kind", kind.name());
        what.put("by", by == null ? "" : by.toString());
        what.put("within", kept.within());
        what.put("event", kept.event());
        what.put("condition", kept.condition());
        what.put("untilNotice", kept.untilNotice());
        review.corrected(task, document, what);
    }

    /** Keys of the events an order may count from. */
    public List<String> listEvents() {
        return anchors.stream().map(AnchorEvents::key).sorted().toList();
    }

    private void refuse(Terms terms) {
        if (!terms.within().isEmpty() && !terms.within().matches(LENGTH)) {
            throw Refusal.ofField("directive.refusal.within", "within", Map.of("given", terms.within()))
                    .asException();
        }
        if (!terms.event().isEmpty() && !listEvents().contains(terms.event())) {
            throw Refusal.ofField("directive.refusal.event", "event", Map.of("given", terms.event()))
                    .asException();
        }
        Integer day = terms.dayOfMonth();
        if (day != null && (day < 1 || day > 31)) {
            throw Refusal.ofField("directive.refusal.day-of-month", "dayOfMonth", Map.of("given", String.valueOf(day)))
                    .asException();
        }
    }

    private static Terms keep(TaskKind kind, Terms terms) {
        return switch (kind) {
            case WEEKLY -> new Terms(terms.weekday(), null, "", "", "", terms.untilNotice());
            case MONTHLY -> new Terms(null, terms.dayOfMonth(), "", "", "", terms.untilNotice());
            case EVENT, CONDITIONAL ->
                new Terms(
                        null,
                        null,
                        terms.within(),
                        terms.event(),
                        terms.condition().strip(),
                        terms.untilNotice());
            case DAILY, CONTINUOUS, NORM, PROHIBITION -> new Terms(null, null, "", "", "", terms.untilNotice());
            case ONCE -> Terms.NONE;
        };
    }
}
