package vn.thanhtri.directive.register;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.directive.document.DirectiveStore;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Party;
import vn.thanhtri.directive.document.PartyRole;
import vn.thanhtri.directive.document.PartyStore;
import vn.thanhtri.directive.document.Proposal;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.Task.DueFrom;
import vn.thanhtri.directive.document.TaskStore;
import vn.thanhtri.directive.grammar.Span;
import vn.thanhtri.directive.proposal.TaskProposals;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;

/** The officer's part: correct the proposed tasks beside the text, then dispatch them all. */
@Service
public class Tasks {
    private final DirectiveStore documents;
    private final TaskStore store;
    private final PartyStore parties;
    private final UnderReview review;
    private final Dispatching dispatching;
    private final Agencies agencies;
    private final Clock clock;

    Tasks(
            DirectiveStore documents,
            TaskStore store,
            PartyStore parties,
            UnderReview review,
            Dispatching dispatching,
            Agencies agencies,
            Clock clock) {
        this.documents = documents;
        this.store = store;
        this.parties = parties;
        this.review = review;
        this.dispatching = dispatching;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** How many tasks go to how many agencies. @param gaps tasks that nobody has; they stand as gaps until they are given */
    public record Dispatched(int tasks, int agencies, int gaps) {}

    @Transactional(readOnly = true)
    public List<Task> listOf(long document) {
        return store.listOf(document);
    }

    /** @throws Found.Missing when there is none the actor may read */
    @Transactional(readOnly = true)
    public Task get(long task) {
        return Found.get(store.find(task), "task", task);
    }

    @Transactional
    @Asks(Verb.REVIEW_DOCUMENT)
    public void retitle(long task, String title) {
        Document document = review.require(get(task));
        if (title.isBlank()) {
            throw Refusal.ofField("directive.refusal.title", "title", Map.of()).asException();
        }
        store.retitle(task, title.strip());
        review.corrected(task, document, Map.of("title", title.strip()));
    }

    /**
     * What an officer changes of a task in one go.
     *
     * @param title null when it stays
     * @param due null when it stays; without a moment the deadline is taken away
     * @param named numbers of agencies by the part they get: who coordinates joins the others, every other part is taken over
     * @param dropped parts that are taken away
     */
    public record Correction(
            @Nullable String title, @Nullable Deadline due, Map<PartyRole, Long> named, List<Part> dropped) {}

    /** A part of a task as it stands in the list: {@code UBND huyện Phú Bình} leads. */
    public record Part(PartyRole role, String label) {}

    /** @param at null takes the deadline away */
    public record Deadline(@Nullable Instant at) {}

    /** All of it or nothing. */
    @Transactional
    @Asks(Verb.REVIEW_DOCUMENT)
    public void correct(long task, Correction correction) {
        if (correction.title() != null) {
            retitle(task, correction.title());
        }
        if (correction.due() != null) {
            setDue(task, correction.due().at());
        }
        correction.dropped().forEach(part -> drop(task, part));
        correction.named().forEach((role, agency) -> {
            switch (role) {
                case COORDINATE -> invite(task, agency);
                case LEAD, EXECUTE, ACCOUNTABLE -> assign(task, role, agency);
            }
        });
    }

    /** Takes every deadline that policy proposed; each is a correction of its own. */
    @Transactional
    @Asks(Verb.REVIEW_DOCUMENT)
    public int takeProposals(long document) {
        Found.get(documents.find(document), "document", document);
        List<Task> proposed = store.listOf(document).stream()
                .filter(task -> !task.removed() && task.dueFrom() == DueFrom.PROPOSAL)
                .toList();
        proposed.forEach(task -> setDue(task.id(), task.dueAt()));
        return proposed.size();
    }

    /** Sets the deadline, or takes it away. */
    @Transactional
    @Asks(Verb.REVIEW_DOCUMENT)
    public void setDue(long task, @Nullable Instant due) {
        Document document = review.require(get(task));
        if (due != null && due.isBefore(document.receivedAt())) {
            throw Refusal.ofField(
                            "directive.refusal.due-past",
                            "due",
                            Map.of(
                                    "given",
                                    due.toString(),
                                    "received",
                                    document.receivedAt().toString()))
                    .asException();
        }
        store.setDue(task, due);
        review.corrected(task, document, Map.of("due", due == null ? "" : due.toString()));
    }

    /** Gives a part to one agency, in place of those who had it. */
    @Transactional
    @Asks(Verb.REVIEW_DOCUMENT)
    public void assign(long task, PartyRole role, long agency) {
        Document document = review.require(get(task));
        Agency named = agencies.get(agency);
        parties.replace(
                task,
                role,
                new Party(role, named.kind().name(), named.name(), false, List.of(agency)),
                document.area());
        review.corrected(task, document, Map.of("role", role.name(), "agency", agency));
    }

    /** Adds an agency to those who coordinate. */
    @Transactional
    @Asks(Verb.REVIEW_DOCUMENT)
    public void invite(long task, long agency) {
        Document document = review.require(get(task));
        Agency named = agencies.get(agency);
        boolean known = get(task).list(PartyRole.COORDINATE).stream()
                .anyMatch(party -> party.agencies().contains(agency));
        if (!known) {
            parties.insert(
                    task,
                    new Party(PartyRole.COORDINATE, named.kind().name(), named.name(), false, List.of(agency)),
                    document.area());
            review.corrected(task, document, Map.of("role", PartyRole.COORDINATE.name(), "agency", agency));
        }
    }

    /** Takes a part away. */
    @Transactional
    @Asks(Verb.REVIEW_DOCUMENT)
    public void drop(long task, Part part) {
        Document document = review.require(get(task));
        parties.delete(task, part.role(), part.label());
        review.corrected(task, document, Map.of("role", part.role().name(), "dropped", part.label()));
    }

    /** Adds a task for words of the text that the officer selected. */
    @Transactional
    @Asks(Verb.REVIEW_DOCUMENT)
    public long add(long document, String point, int starts, int ends, String title) {
        Document found = Found.get(documents.find(document), "document", document);
        review.require(found);
        if (starts < 0 || ends > found.body().length() || starts >= ends) {
            throw Refusal.ofField("directive.refusal.selection", "starts", Map.of())
                    .asException();
        }
        Span span = new Span(starts, ends, found.body().substring(starts, ends));
        String words = title.isBlank() ? TaskProposals.title(span.text()) : title.strip();
        long task = store.insert(
                document, store.nextPosition(document), Proposal.selected(point, span, words), "", "", found.area());
        store.listOf(document).stream()
                .filter(other -> other.point().equals(point) && other.id() != task && !other.removed())
                .findFirst()
                .ifPresent(
                        neighbour -> neighbour.parties().forEach(party -> parties.insert(task, party, found.area())));
        review.corrected(task, found, Map.of("added", words));
        return task;
    }

    /** Takes a task away, with the reason; it stays on record. */
    @Transactional
    @Asks(Verb.REVIEW_DOCUMENT)
    public void remove(long task, String why) {
        Document document = review.require(get(task));
        if (why.isBlank()) {
            throw Refusal.ofField("directive.refusal.reason", "why", Map.of()).asException();
        }
        store.remove(task, clock.instant(), why.strip());
        review.corrected(task, document, Map.of("removed", why.strip()));
    }

    /** Sends every task to the agencies that owe it: obligations arise in the same transaction. */
    @Transactional
    @Asks(Verb.DISPATCH_DOCUMENT)
    public Dispatched dispatch(long document) {
        Document found = Found.get(documents.find(document), "document", document);
        review.require(found);
        return dispatching.send(found);
    }
}
