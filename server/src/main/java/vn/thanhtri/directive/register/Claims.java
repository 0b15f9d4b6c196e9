package vn.thanhtri.directive.register;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.directive.DirectiveFact;
import vn.thanhtri.directive.claim.Account;
import vn.thanhtri.directive.claim.Claim;
import vn.thanhtri.directive.claim.ClaimStore;
import vn.thanhtri.directive.claim.Doubt;
import vn.thanhtri.directive.claim.DoubtStore;
import vn.thanhtri.directive.document.DirectiveStore;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.PointStore;
import vn.thanhtri.directive.document.Subjects;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskStore;
import vn.thanhtri.directive.document.TextPart;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;

/** The officer decides of each sentence in no task: it belongs to the task before it, is a task, or orders nothing. */
@Service
public class Claims {
    private final DirectiveStore documents;
    private final PointStore points;
    private final TaskStore tasks;
    private final Tasks corrections;
    private final ClaimStore store;
    private final DoubtStore doubts;
    private final UnderReview review;
    private final Journal journal;
    private final Clock clock;

    Claims(
            DirectiveStore documents,
            PointStore points,
            TaskStore tasks,
            Tasks corrections,
            ClaimStore store,
            DoubtStore doubts,
            UnderReview review,
            Journal journal,
            Clock clock) {
        this.documents = documents;
        this.points = points;
        this.tasks = tasks;
        this.corrections = corrections;
        this.store = store;
        this.doubts = doubts;
        this.review = review;
        this.journal = journal;
        this.clock = clock;
    }

    /** All of a document, decided and open, in the order of the text. */
    @Transactional(readOnly = true)
    public List<Claim> listOf(long document) {
        return store.listOf(document);
    }

    @Transactional(readOnly = true)
    public Account accountOf(long document) {
        return store.accountOf(document);
    }

    /** Fields read with doubt, those an officer has looked at too. */
    @Transactional(readOnly = true)
    public List<Doubt> doubtsOf(long document) {
        return doubts.listOf(document);
    }

    /** Decides of a sentence; {@code OPEN} takes the decision before back. */
    @Asks(Verb.REVIEW_DOCUMENT)
    @Transactional
    public void decide(long id, Claim.Verdict verdict) {
        Claim claim = Found.get(store.find(id), "sentence", id);
        Document document = documents.find(claim.document()).orElseThrow();
        review.require(document);
        if (claim.open() == (verdict == Claim.Verdict.OPEN)) {
            throw Refusal.of("directive.refusal.claim-decided", Map.of("words", claim.words()))
                    .asException();
        }
        Long task = switch (verdict) {
            case JOINED -> before(claim, document).id();
            case TASK -> corrections.add(document.id(), pointOf(claim), claim.starts(), claim.ends(), "");
            case ASIDE -> null;
            case OPEN -> {
                takeBack(claim);
                yield null;
            }
        };
        decided(claim, verdict, task, document);
    }

    private void takeBack(Claim claim) {
        if (claim.verdict() == Claim.Verdict.TASK && claim.task() != null) {
            corrections.remove(claim.task(), claim.words());
        }
    }

    /** What an officer wrote and read back needs no second look. */
    @Asks(Verb.REVIEW_DOCUMENT)
    @Transactional
    public void setAllAside(long document) {
        Document found = Found.get(documents.find(document), "document", document);
        store.listOf(document).stream()
                .filter(Claim::open)
                .forEach(claim -> decided(claim, Claim.Verdict.ASIDE, null, found));
    }

    /** An officer has looked at a doubtful field and leaves it, or has corrected its task. */
    @Asks(Verb.REVIEW_DOCUMENT)
    @Transactional
    public void see(long doubt) {
        Doubt found = Found.get(doubts.find(doubt), "doubt", doubt);
        Document document = documents.find(found.document()).orElseThrow();
        review.require(document);
        doubts.see(doubt, clock.instant(), Acting.current().name(), document.area());
    }

    /** All that are still open, at once. */
    @Asks(Verb.REVIEW_DOCUMENT)
    @Transactional
    public void seeAll(long document) {
        Found.get(documents.find(document), "document", document);
        doubtsOf(document).stream().filter(Doubt::open).forEach(doubt -> see(doubt.id()));
    }

    /** Takes the latest decision of a document's sentences back; nothing where none was decided. */
    @Asks(Verb.REVIEW_DOCUMENT)
    @Transactional
    public void undoLatest(long document) {
        Found.get(documents.find(document), "document", document);
        listOf(document).stream()
                .filter(claim -> !claim.open())
                .max(Comparator.comparing(claim -> Objects.requireNonNull(claim.decidedAt())))
                .ifPresent(claim -> decide(claim.id(), Claim.Verdict.OPEN));
    }

    private void decided(Claim claim, Claim.Verdict verdict, @Nullable Long task, Document document) {
        store.decide(
                claim.id(), verdict, task, clock.instant(), Acting.current().name(), document.area());
        journal.append(new Fact(
                DirectiveFact.SENTENCE_DECIDED,
                new SubjectRef(Subjects.DOCUMENT, document.id()),
                clock.instant(),
                document.area(),
                Map.of("starts", claim.starts(), "ends", claim.ends(), "verdict", verdict.name())));
    }

    private Task before(Claim claim, Document document) {
        return findBefore(claim, tasks.listOf(document.id()))
                .orElseThrow(() -> Refusal.of("directive.refusal.claim-alone", Map.of("words", claim.words()))
                        .asException());
    }

    /** The standing task that stands nearest before the sentence, of its own point first. */
    public static Optional<Task> findBefore(Claim claim, List<Task> all) {
        Comparator<Task> nearest = Comparator.comparing(
                        (Task task) -> task.point().equals(claim.point()))
                .thenComparingInt(Task::starts);
        return all.stream()
                .filter(task -> !task.removed() && task.starts() <= claim.starts())
                .max(nearest);
    }

    /** Its own point, else the one that ended last before it; the general order where there is none. */
    private String pointOf(Claim claim) {
        if (!claim.point().isEmpty()) {
            return claim.point();
        }
        return points.listOf(claim.document()).stream()
                .filter(span -> span.starts() <= claim.starts())
                .max(Comparator.comparingInt(TextPart.PointSpan::starts))
                .map(TextPart.PointSpan::key)
                .orElse("0");
    }
}
