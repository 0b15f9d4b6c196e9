package vn.thanhtri.directive.relation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.directive.DirectiveFact;
import vn.thanhtri.directive.document.DirectiveStore;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Subjects;
import vn.thanhtri.directive.document.TaskChange;
import vn.thanhtri.directive.grammar.ParsedDirective;
import vn.thanhtri.directive.grammar.RelationKind;
import vn.thanhtri.directive.grammar.report.RelationReader;
import vn.thanhtri.directive.relation.Relation.Verdict;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;

/**
 * What one document does to another: proposed from its text, confirmed or added by the officer, with the hour from which it
 * holds. A replaced or lifted document's tasks end at that hour; what was done before stays.
 */
@Service
public class Relations {
    private final DirectiveStore documents;
    private final RelationStore store;
    private final RelationEffects effects;
    private final Journal journal;
    private final Clock clock;

    Relations(DirectiveStore documents, RelationStore store, RelationEffects effects, Journal journal, Clock clock) {
        this.documents = documents;
        this.store = store;
        this.effects = effects;
        this.journal = journal;
        this.clock = clock;
    }

    /** Keeps what the text says as proposals; nothing follows from them until an officer has confirmed. */
    public void propose(long document, ParsedDirective parsed, String area) {
        RelationReader.read(parsed).forEach(stated -> store.insert(RelationRules.stated(document, stated, area)));
    }

    /** What the document does to others, in the order of its text. */
    @Transactional(readOnly = true)
    public List<Relation> listOf(long document) {
        return store.listOf(document);
    }

    /** What others do to the document, newest first. */
    @Transactional(readOnly = true)
    public List<Relation> listAbout(long document) {
        return store.listAbout(document);
    }

    /** @throws Found.Missing when there is none the actor may read */
    @Transactional(readOnly = true)
    public Relation get(long relation) {
        return Found.get(store.find(relation), "relation", relation);
    }

    /** A field of a task and what it becomes: words, an instant of a deadline, the number of an agency. */
    public record Change(long task, TaskChange.Field field, String value) {}

    /**
     * What an officer confirms.
     *
     * @param target number of the other document; null takes the one that number and day of the text find
     * @param from from when it holds; null takes the hour from which the newer document is in force
     * @param changes of an amendment or extension; empty for every other kind
     */
    public record Confirmation(
            @Nullable Long target, @Nullable Instant from, List<Change> changes) {}

    /** An officer's own relation, which the text does not say in words the grammar knows. */
    public record Addition(
            RelationKind kind,
            long target,
            @Nullable String point,
            @Nullable String why) {}

    /** Adds a relation and returns its number; it is confirmed in a second step, like those of the text. */
    @Transactional
    @Asks(Verb.REVIEW_DOCUMENT)
    public long add(long document, Addition addition) {
        Document newer = forOffice(document);
        Document older = older(addition.target());
        if (newer.id() == older.id()) {
            throw Refusal.ofField("directive.refusal.relation-self", "target", Map.of("document", newer.cite()))
                    .asException();
        }
        long relation = store.insert(new RelationStore.Entry(
                document,
                addition.kind(),
                older.cite(),
                older.signedOn(),
                older.id(),
                addition.point() == null ? "" : addition.point().strip(),
                null,
                null,
                null,
                "officer",
                1,
                newer.area()));
        journal.append(new Fact(
                DirectiveFact.RELATION_ADDED,
                new SubjectRef(Subjects.DOCUMENT, document),
                clock.instant(),
                newer.area(),
                Map.of(
                        "kind",
                        addition.kind().name(),
                        "target",
                        older.id(),
                        "why",
                        addition.why() == null ? "" : addition.why())));
        return relation;
    }

    /** Makes a relation hold, with all that follows for the tasks of the older document. */
    @Transactional
    @Asks(Verb.REVIEW_DOCUMENT)
    public void confirm(long id, Confirmation confirmation) {
        Relation relation = get(id);
        Document newer = forOffice(relation.document());
        RelationKind kind = relation.kind();
        Long number = confirmation.target() == null ? relation.target() : confirmation.target();
        if (relation.verdict() != Verdict.PROPOSED) {
            throw Refusal.of("directive.refusal.relation-decided", Map.of("document", relation.targetCite()))
                    .asException();
        }
        boolean reaches = kind.ends() || kind.changes();
        if (number == null && reaches) {
            throw Refusal.ofField("directive.refusal.relation-target", "target", Map.of("document", relation.cite()))
                    .asException();
        }
        Instant from = confirmation.from() == null ? newer.effectiveAt() : confirmation.from();
        Instant now = clock.instant();
        if (number != null && reaches) {
            RelationRules.refuseUnlessReached(newer, older(number), from);
        }
        store.insertDecision(
                relation,
                Verdict.CONFIRMED,
                number,
                from,
                "",
                now,
                Acting.current().name(),
                newer.area());
        journal.append(new Fact(
                DirectiveFact.RELATION_CONFIRMED,
                new SubjectRef(Subjects.DOCUMENT, newer.id()),
                now,
                newer.area(),
                Map.of(
                        "relation",
                        id,
                        "kind",
                        kind.name(),
                        "target",
                        number == null ? relation.cite() : number,
                        "from",
                        from.toString())));
        if (number != null && kind.ends()) {
            effects.end(relation, number, from, now, newer.area());
        } else if (number != null && kind.changes()) {
            effects.change(relation, older(number), from, confirmation.changes(), newer.area());
        }
    }

    /** Confirms what the text cites or implements: nothing of another document changes by it. */
    @Transactional
    @Asks(Verb.REVIEW_DOCUMENT)
    public int confirmReferences(long document) {
        forOffice(document);
        List<Relation> open = listOf(document).stream()
                .filter(each -> each.verdict() == Verdict.PROPOSED
                        && !each.kind().ends()
                        && !each.kind().changes())
                .toList();
        open.forEach(each -> confirm(each.id(), new Confirmation(null, null, List.of())));
        return open.size();
    }

    /** Says that the text does not mean it; of a confirmed replacement or lifting, that it was confirmed in error. */
    @Transactional
    @Asks(Verb.REVIEW_DOCUMENT)
    public void dismiss(long id, String why) {
        Relation relation = get(id);
        Document newer = forOffice(relation.document());
        if (why.isBlank()) {
            throw Refusal.ofField("directive.refusal.relation-why", "why", Map.of())
                    .asException();
        }
        if (relation.verdict() == Verdict.DISMISSED
                || relation.confirmed() && relation.kind().changes()) {
            throw Refusal.of("directive.refusal.relation-decided", Map.of("document", relation.targetCite()))
                    .asException();
        }
        Instant now = clock.instant();
        Instant held = relation.effectiveAt();
        store.insertDecision(
                relation,
                Verdict.DISMISSED,
                relation.target(),
                held == null ? now : held,
                why.strip(),
                now,
                Acting.current().name(),
                newer.area());
        journal.append(new Fact(
                DirectiveFact.RELATION_DISMISSED,
                new SubjectRef(Subjects.DOCUMENT, newer.id()),
                now,
                newer.area(),
                Map.of("relation", id, "why", why.strip())));
        if (relation.confirmed() && relation.kind().ends() && relation.target() != null) {
            effects.touch(relation.target());
        }
    }

    private Document forOffice(long document) {
        Document found = Found.get(documents.find(document), "document", document);
        if (!found.isOfficeOf(Acting.current())) {
            throw Refusal.ofRight("directive.refusal.office-only", Map.of("document", found.cite()))
                    .asException();
        }
        return found;
    }

    private Document older(long number) {
        return Found.get(documents.find(number), "document", number);
    }
}
