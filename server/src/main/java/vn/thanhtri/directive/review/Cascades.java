package vn.thanhtri.directive.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.directive.DirectiveFact;
import vn.thanhtri.directive.document.DirectiveStore;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Subjects;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.register.Directives;
import vn.thanhtri.directive.register.Tasks;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalKind;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;

/** A level below issues its own document for a point of the level above; its office says which. */
@Service
public class Cascades {

    private final Directives directives;
    private final Tasks tasks;
    private final DirectiveStore documents;
    private final CascadeStore store;
    private final Journal journal;
    private final Clock clock;

    Cascades(
            Directives directives,
            Tasks tasks,
            DirectiveStore documents,
            CascadeStore store,
            Journal journal,
            Clock clock) {
        this.directives = directives;
        this.tasks = tasks;
        this.documents = documents;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param lowerPoint empty for the whole document */
    public record Wanted(long lowerDocument, String lowerPoint, long upperDocument, String upperPoint) {}

    /** A point of a higher document that a lower one may carry out. */
    public record Choice(long document, String cite, String point) {}

    /** Returns the number of the link. */
    @Transactional
    @Asks(Verb.REVIEW_DOCUMENT)
    public long link(Wanted wanted) {
        Document lower = byOffice(wanted.lowerDocument());
        Document upper = directives.get(wanted.upperDocument());
        if (lower.area().equals(upper.area()) || !lower.area().startsWith(upper.area())) {
            throw Refusal.ofField(
                            "directive.refusal.not-above",
                            "upper",
                            Map.of("upper", upper.cite(), "lower", lower.cite()))
                    .asException();
        }
        if (upper.dispatchedAt() == null) {
            throw Refusal.of("directive.refusal.not-dispatched", Map.of("document", upper.cite()))
                    .asException();
        }
        refuseUnlessOrdered(upper, wanted.upperPoint());
        if (!wanted.lowerPoint().isEmpty()) {
            refuseUnlessOrdered(lower, wanted.lowerPoint());
        }
        boolean known = store.listUpper(lower.id()).stream()
                .anyMatch(link -> link.lowerPoint().equals(wanted.lowerPoint())
                        && link.upperDocument() == upper.id()
                        && link.upperPoint().equals(wanted.upperPoint()));
        if (known) {
            throw Refusal.of(
                            "directive.refusal.linked",
                            Map.of(
                                    "lower",
                                    lower.cite(),
                                    "upper",
                                    upper.cite(),
                                    "point",
                                    Clause.namePoint(wanted.upperPoint())))
                    .asException();
        }
        Instant now = clock.instant();
        CarryingOut link = new CarryingOut(
                store.nextId(),
                lower.id(),
                wanted.lowerPoint(),
                upper.id(),
                wanted.upperPoint(),
                now,
                Acting.current().name());
        store.insert(link, tell(DirectiveFact.POINT_CARRIED_OUT, lower, link), lower.area());
        return link.id();
    }

    /** It does not carry it out after all. */
    @Transactional
    @Asks(Verb.REVIEW_DOCUMENT)
    public void unlink(long id) {
        CarryingOut link = get(id);
        Document lower = byOffice(link.lowerDocument());
        store.end(
                id,
                clock.instant(),
                Acting.current().name(),
                tell(DirectiveFact.POINT_LINK_ENDED, lower, link),
                lower.area());
    }

    /** @throws Found.Missing when none stands that the actor may read */
    @Transactional(readOnly = true)
    public CarryingOut get(long id) {
        return Found.get(store.find(id), "link", id);
    }

    /** What carries out a point, within what the actor may see. */
    @Transactional(readOnly = true)
    public List<CarryingOut> listLower(long document, String point) {
        return store.listLower(document, point);
    }

    /** What a point of a document carries out, or the whole document. */
    @Transactional(readOnly = true)
    public List<CarryingOut> listUpper(long document, String point) {
        return store.listUpper(document).stream()
                .filter(link -> link.lowerPoint().isEmpty() || link.lowerPoint().equals(point))
                .toList();
    }

    /** Points of dispatched documents of the levels above, in their order. */
    @Transactional(readOnly = true)
    public List<Choice> listChoices(Document lower) {
        return documents.listDocuments().stream()
                .filter(upper -> upper.dispatchedAt() != null
                        && !upper.area().equals(lower.area())
                        && lower.area().startsWith(upper.area()))
                .flatMap(upper -> tasks.listOf(upper.id()).stream()
                        .filter(task -> !task.removed())
                        .map(Task::point)
                        .distinct()
                        .map(point -> new Choice(upper.id(), upper.cite(), point)))
                .toList();
    }

    private void refuseUnlessOrdered(Document document, String point) {
        boolean ordered = tasks.listOf(document.id()).stream()
                .anyMatch(task -> !task.removed() && task.point().equals(point));
        if (!ordered) {
            throw Refusal.ofField(
                            "directive.refusal.no-point",
                            "point",
                            Map.of("document", document.cite(), "point", Clause.namePoint(point)))
                    .asException();
        }
    }

    private Document byOffice(long id) {
        Document document = directives.get(id);
        if (!document.isOfficeOf(Acting.current())) {
            throw Refusal.ofRight("directive.refusal.office-only", Map.of("document", document.cite()))
                    .asException();
        }
        return document;
    }

    private long tell(JournalKind kind, Document lower, CarryingOut link) {
        return journal.append(new Fact(
                kind,
                new SubjectRef(Subjects.DOCUMENT, lower.id()),
                clock.instant(),
                lower.area(),
                Map.of(
                        "point", link.lowerPoint(),
                        "upper", link.upperDocument(),
                        "upperPoint", link.upperPoint())));
    }
}
