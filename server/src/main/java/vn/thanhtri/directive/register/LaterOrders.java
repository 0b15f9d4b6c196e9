package vn.thanhtri.directive.register;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.directive.DirectiveFact;
import vn.thanhtri.directive.document.DirectiveStore;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.OpenTaskStore;
import vn.thanhtri.directive.document.Party;
import vn.thanhtri.directive.document.PartyRole;
import vn.thanhtri.directive.document.PartyStore;
import vn.thanhtri.directive.document.Subjects;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskKind;
import vn.thanhtri.directive.document.TaskStore;
import vn.thanhtri.directive.document.Terms;
import vn.thanhtri.directive.report.DirectiveNews;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalKind;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.obligation.ledger.ObligationEngine;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;

/**
 * What the office does on any day, before the dispatch and after it: gives an order that nobody has to an agency, and makes work
 * of a standing norm. After the dispatch it is owed from that moment, and who owes it is told.
 */
@Service
public class LaterOrders {
    private final Tasks tasks;
    private final TaskTiming timing;
    private final TaskStore store;
    private final OpenTaskStore open;
    private final DirectiveStore documents;
    private final PartyStore parties;
    private final Agencies agencies;
    private final DirectiveNews news;
    private final ObligationEngine engine;
    private final Journal journal;
    private final Clock clock;

    LaterOrders(
            Tasks tasks,
            TaskTiming timing,
            TaskStore store,
            OpenTaskStore open,
            DirectiveStore documents,
            PartyStore parties,
            Agencies agencies,
            DirectiveNews news,
            ObligationEngine engine,
            Journal journal,
            Clock clock) {
        this.tasks = tasks;
        this.timing = timing;
        this.store = store;
        this.open = open;
        this.documents = documents;
        this.parties = parties;
        this.agencies = agencies;
        this.news = news;
        this.engine = engine;
        this.journal = journal;
        this.clock = clock;
    }

    /** Gives a task to the agency that leads it. After the dispatch only a task that nobody has: others are amended. */
    @Asks(Verb.REVIEW_DOCUMENT)
    @Transactional
    public void give(long id, long agency) {
        Task task = tasks.get(id);
        Document document = forOffice(task);
        if (document.dispatchedAt() == null) {
            tasks.assign(id, PartyRole.LEAD, agency);
            return;
        }
        if (task.removed() || !task.unassigned()) {
            throw Refusal.of("directive.refusal.dispatched", Map.of("document", document.cite()))
                    .asException();
        }
        Agency named = agencies.get(agency);
        parties.replace(
                id,
                PartyRole.LEAD,
                new Party(PartyRole.LEAD, named.kind().name(), named.name(), false, List.of(agency)),
                document.area());
        owedFromNow(document, id, DirectiveFact.TASK_GIVEN, Map.of("agency", agency, "note", named.name()));
    }

    /** Makes work with a result of words that had none: from now on it is owed and reported. @param due null for no deadline */
    @Asks(Verb.REVIEW_DOCUMENT)
    @Transactional
    public void makeWork(long id, @Nullable Instant due) {
        Task task = tasks.get(id);
        Document document = forOffice(task);
        if (!task.kind().isStanding() || task.removed()) {
            throw Refusal.of("directive.refusal.not-standing", Map.of("task", task.title()))
                    .asException();
        }
        if (document.dispatchedAt() == null) {
            timing.correct(id, TaskKind.ONCE, null, Terms.NONE);
            if (due != null) {
                tasks.setDue(id, due);
            }
            return;
        }
        Instant now = clock.instant();
        if (due != null && due.isBefore(now)) {
            throw Refusal.ofField(
                            "directive.refusal.due-past",
                            "due",
                            Map.of("given", due.toString(), "received", now.toString()))
                    .asException();
        }
        store.setTerms(id, TaskKind.ONCE, null, Terms.NONE);
        store.setDue(id, due);
        owedFromNow(document, id, DirectiveFact.NORM_MADE_WORK, Map.of("due", due == null ? "" : due.toString()));
    }

    /** Owed from this moment by those who have it now, and told to them. */
    void owedFromNow(Document document, long id, JournalKind kind, Map<String, ?> what) {
        Instant now = clock.instant();
        open.setOpens(id, now);
        Map<String, Object> payload = new HashMap<>(what);
        payload.put("before", document.dispatchedAt() == null ? "" : String.valueOf(document.dispatchedAt()));
        long fact = journal.append(new Fact(kind, new SubjectRef(Subjects.TASK, id), now, document.area(), payload));
        Task task = store.find(id).orElseThrow();
        news.given(document, task, task.debtors(), fact);
        engine.touch(Subjects.TASK, List.of(id));
    }

    private Document forOffice(Task task) {
        Document document = documents.find(task.document()).orElseThrow();
        if (!document.isOfficeOf(Acting.current())) {
            throw Refusal.of("directive.refusal.office-only", Map.of("document", document.cite()))
                    .asException();
        }
        return document;
    }
}
