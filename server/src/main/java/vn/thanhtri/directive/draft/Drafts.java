package vn.thanhtri.directive.draft;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.directive.DirectiveFact;
import vn.thanhtri.directive.document.Subjects;
import vn.thanhtri.directive.paper.Paper;
import vn.thanhtri.directive.paper.Signing;
import vn.thanhtri.directive.register.Claims;
import vn.thanhtri.directive.register.Directives;
import vn.thanhtri.directive.register.Registers;
import vn.thanhtri.directive.register.Tasks;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;

/**
 * Documents out: tasks are typed once, the template writes the document, its own text gives the same tasks back, and they are
 * dispatched with it.
 */
@Service
public class Drafts {
    private static final int MOST_LISTED = 10_000;

    private final DraftStore store;
    private final DraftSheets sheets;
    private final DraftNumbers numbers;
    private final Directives directives;
    private final Tasks tasks;
    private final Claims claims;
    private final Registers registers;
    private final DraftReferences references;
    private final DraftIssuers issuers;
    private final Journal journal;
    private final Clock clock;

    Drafts(
            DraftStore store,
            DraftSheets sheets,
            DraftNumbers numbers,
            Directives directives,
            Tasks tasks,
            Claims claims,
            Registers registers,
            DraftReferences references,
            DraftIssuers issuers,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.sheets = sheets;
        this.numbers = numbers;
        this.directives = directives;
        this.tasks = tasks;
        this.claims = claims;
        this.registers = registers;
        this.references = references;
        this.issuers = issuers;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * How a draft would look and how it would be read.
     *
     * @param text of the document as it would be issued, its number left open
     * @param problems why it cannot be issued yet; empty when it can
     */
    public record Preview(
            SavedDraft saved, Paper paper, String text, List<ReadTask> tasks, List<DraftProblem> problems) {}

    /** @param symbol e.g. {@code 108/TB-UBND} */
    public record Issued(long document, String symbol) {}

    /** Begins a document with the lines its kind usually has. */
    @Transactional
    @Asks(Verb.WRITE_DRAFT)
    public long begin(OutgoingKind kind) {
        DraftIssuer issuer = issuers.of(Acting.current());
        return save(
                new Draft(kind, "", "", List.of(), null, List.of(), List.of(), List.of(), issuer.authority(kind), ""));
    }

    /** The kinds that the officer's committee writes. */
    @Transactional(readOnly = true)
    public List<OutgoingKind> listKinds() {
        return issuers.find(Acting.current())
                .map(issuer -> OutgoingKind.of(issuer.channel()))
                .orElse(List.of());
    }

    private long save(Draft draft) {
        Actor actor = Acting.current();
        long id = store.insert(draft, clock.instant(), actor.name(), actor.area());
        saved(id, 1, actor);
        return id;
    }

    /** Saves what was typed; it may still be incomplete. */
    @Asks(Verb.WRITE_DRAFT)
    @Transactional
    public void save(long id, int version, Draft typed) {
        Actor actor = Acting.current();
        Draft draft = signed(typed, issuers.of(actor));
        refuseIfIssued(get(id));
        if (!store.update(id, version, draft, clock.instant(), actor.name())) {
            throw Refusal.ofField(
                            "directive.refusal.draft-changed",
                            "version",
                            Map.of(
                                    "by",
                                    get(id).savedBy(),
                                    "at",
                                    get(id).savedAt().toString()))
                    .asException();
        }
        saved(id, version + 1, actor);
    }

    /** Whom the directory knows as a deputy signs as one. */
    private Draft signed(Draft typed, DraftIssuer issuer) {
        return issuers.isDeputy(issuer, typed.signer()) ? typed.signedBy(Signing.byDeputy(typed.authority())) : typed;
    }

    private void saved(long id, int version, Actor actor) {
        journal.append(new Fact(
                DirectiveFact.DRAFT_SAVED,
                new SubjectRef(Subjects.DRAFT, id),
                clock.instant(),
                actor.area(),
                Map.of("version", version)));
    }

    @Transactional(readOnly = true)
    public List<SavedDraft> list() {
        return Rows.whole(MOST_LISTED, store.list(MOST_LISTED + 1));
    }

    /** @throws NoSuchElementException when there is none the actor may read */
    @Transactional(readOnly = true)
    public SavedDraft get(long id) {
        return Found.get(store.find(id), "draft", id);
    }

    @Transactional(readOnly = true)
    public Preview preview(long id) {
        return sheets.preview(get(id), clock.instant());
    }

    /**
     * Issues it: next number, document into the register with its file, tasks dispatched, all in one transaction. What would
     * not be read as it was typed is refused, and its number goes to the next.
     */
    @Transactional
    @Asks(Verb.DISPATCH_DOCUMENT)
    public Issued issue(long id, int version) {
        Actor actor = Acting.current();
        SavedDraft saved = Found.get(store.findLocked(id), "draft", id);
        refuseIfIssued(saved);
        if (saved.version() != version) {
            throw Refusal.ofField(
                            "directive.refusal.draft-changed",
                            "version",
                            Map.of("by", saved.savedBy(), "at", saved.savedAt().toString()))
                    .asException();
        }
        Draft draft = saved.draft();
        DraftProblem.missing(draft).stream().findFirst().ifPresent(problem -> {
            throw problem.refusal().asException();
        });
        Instant now = clock.instant();
        LocalDate today = VietnamTime.dayOf(now);
        DraftIssuer issuer = issuers.of(actor);
        String group = draft.kind().abbreviation();
        int year = issuer.firstYear(today);
        int number = numbers.next(saved, issuer, year);
        byte[] file = sheets.write(saved, number, now);
        long document =
                directives.takeIssued(number + "-" + issuer.symbol(draft.kind()).replace('/', '-') + ".docx", file);
        tasks.takeProposals(document);
        references.confirm(document, draft);
        leaveChanges(document, draft);
        claims.setAllAside(document);
        if (draft.tasks().isEmpty()) {
            registers.settle(document);
        } else {
            tasks.dispatch(document);
        }
        store.insertIssued(saved, document, issuer.agency().id(), group, year, number, now, actor.name());
        String cite = directives.get(document).symbol();
        journal.append(new Fact(
                DirectiveFact.DOCUMENT_ISSUED,
                new SubjectRef(Subjects.DOCUMENT, document),
                now,
                saved.area(),
                Map.of("draft", id, "symbol", cite, "number", number)));
        return new Issued(document, cite);
    }

    /** What it says of an earlier document is no task of its own. */
    private void leaveChanges(long document, Draft draft) {
        String body = directives.get(document).body();
        tasks.listOf(document).stream()
                .filter(task -> draft.amendsAt(body, task.starts()))
                .forEach(task -> tasks.remove(task.id(), task.title()));
    }

    private static void refuseIfIssued(SavedDraft saved) {
        if (saved.document() != null) {
            throw Refusal.of("directive.refusal.draft-issued", Map.of("document", String.valueOf(saved.document())))
                    .asException();
        }
    }
}
