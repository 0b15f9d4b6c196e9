package vn.thanhtri.directive.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.directive.DirectiveFact;
import vn.thanhtri.directive.claim.Accounting;
import vn.thanhtri.directive.claim.Claim;
import vn.thanhtri.directive.claim.ClaimStore;
import vn.thanhtri.directive.claim.Doubt;
import vn.thanhtri.directive.claim.DoubtStore;
import vn.thanhtri.directive.document.DirectiveStore;
import vn.thanhtri.directive.document.DirectiveStore.Entry;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.PointStore;
import vn.thanhtri.directive.document.Subjects;
import vn.thanhtri.directive.document.TaskStore;
import vn.thanhtri.directive.document.TextPart;
import vn.thanhtri.directive.file.DocumentFile;
import vn.thanhtri.directive.file.FileText;
import vn.thanhtri.directive.grammar.Metadata;
import vn.thanhtri.directive.grammar.ParsedDirective;
import vn.thanhtri.directive.grammar.UnreadableDirectiveException;
import vn.thanhtri.directive.grammar.reading.DirectiveParser;
import vn.thanhtri.directive.relation.Relations;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.Sha256;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Turns;
import vn.thanhtri.kernel.right.Verb;

/** The register of documents: import, with every sentence turned into points and proposed tasks. */
@Service
public class Directives {
    private static final int LARGEST_FILE = 16_000_000;

    private final DirectiveStore documents;
    private final PointStore points;
    private final TaskStore tasks;
    private final DirectiveProposals proposals;
    private final Registers registers;
    private final Relations relations;
    private final Accounting accounting;
    private final ClaimStore claims;
    private final DoubtStore doubts;
    private final Turns turns;
    private final Journal journal;
    private final Clock clock;

    Directives(
            DirectiveStore documents,
            PointStore points,
            TaskStore tasks,
            DirectiveProposals proposals,
            Registers registers,
            Relations relations,
            Accounting accounting,
            ClaimStore claims,
            DoubtStore doubts,
            Turns turns,
            Journal journal,
            Clock clock) {
        this.documents = documents;
        this.points = points;
        this.tasks = tasks;
        this.proposals = proposals;
        this.registers = registers;
        this.relations = relations;
        this.accounting = accounting;
        this.claims = claims;
        this.doubts = doubts;
        this.turns = turns;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Takes a document into the register. Its bytes are kept and hashed; nothing of its text is dropped.
     *
     * @param again true when the officer was told that it stands there already and wants it once more
     * @throws vn.thanhtri.kernel.RefusedException when its text cannot be had whole and sure, when it is too large, or already there
     */
    @Transactional
    @Asks(Verb.TAKE_DOCUMENT)
    public long take(String fileName, byte[] content, boolean again) {
        return enter(fileName, content, again, false);
    }

    /** Takes in what was written here and has its number already. */
    @Asks(Verb.TAKE_DOCUMENT)
    @Transactional
    public long takeIssued(String fileName, byte[] content) {
        return enter(fileName, content, false, true);
    }

    private long enter(String fileName, byte[] content, boolean again, boolean numbered) {
        FileText text = text(content);
        ParsedDirective parsed = parse(text);
        Metadata metadata = parsed.metadata();
        Actor actor = Acting.current();
        LocalDate today = VietnamTime.dayOf(clock.instant());
        LocalDate signedOn = metadata.date() != null
                ? metadata.date()
                : metadata.meetingDate() != null ? metadata.meetingDate() : today;
        String symbol = Objects.requireNonNullElse(metadata.symbol(), "");
        String issuer = Objects.requireNonNullElse(
                metadata.issuer(), Objects.requireNonNullElse(metadata.issuerInferred(), "—"));
        String sha256 = Sha256.hex(content);
        turns.take("document " + sha256);
        turns.take("document " + issuer + ' ' + symbol + ' ' + signedOn.getYear());
        List<Document> same = documents.listSame(symbol, issuer, signedOn, sha256);
        if (!same.isEmpty() && !again) {
            throw Refusal.ofConflict(
                            "directive.refusal.known",
                            Map.of(
                                    "document", same.getFirst().cite(),
                                    "day", same.getFirst().signedOn().toString(),
                                    "id", String.valueOf(same.getFirst().id())))
                    .asException();
        }
        Instant now = clock.instant();
        long id = documents.insert(new Entry(
                parsed,
                symbol,
                issuer,
                signedOn,
                now,
                fileName,
                content,
                sha256,
                actor.name(),
                actor.area(),
                text.format(),
                text.encoding()));
        boolean free = registers.enter(id, parsed, issuer, signedOn, now, actor.area()) || numbered || again;
        if (!free) {
            throw Refusal.of("directive.refusal.number-taken", Map.of("document", symbol))
                    .asException();
        }
        relations.propose(id, parsed, actor.area());
        proposals.keep(id, parsed, actor.area(), signedOn, now);
        accounting.keep(id, parsed, actor.area());
        journal.append(new Fact(
                DirectiveFact.DOCUMENT_TAKEN,
                new SubjectRef(Subjects.DOCUMENT, id),
                now,
                actor.area(),
                Map.of(
                        "symbol",
                        symbol,
                        "issuer",
                        issuer,
                        "sha256",
                        sha256,
                        "file",
                        fileName,
                        "encoding",
                        text.encoding().name())));
        return id;
    }

    @Transactional(readOnly = true)
    public List<Document> list() {
        return documents.listDocuments();
    }

    /** @throws Found.Missing when there is none the actor may read */
    @Transactional(readOnly = true)
    public Document get(long id) {
        return Found.get(documents.find(id), "document", id);
    }

    /** The file as it came, byte for byte. */
    @Transactional(readOnly = true)
    public byte[] original(long id) {
        return documents.content(get(id).id());
    }

    /** The whole text with its marks, in order. */
    @Transactional(readOnly = true)
    public List<TextPart> read(long id) {
        List<TextPart.Stretch> open = claims.listOf(id).stream()
                .filter(Claim::open)
                .map(claim -> new TextPart.Stretch(claim.starts(), claim.ends()))
                .toList();
        List<TextPart.Stretch> doubtful = doubts.listOf(id).stream()
                .filter(Doubt::open)
                .map(doubt -> new TextPart.Stretch(doubt.starts(), doubt.ends()))
                .toList();
        return TextPart.of(get(id).body(), points.listOf(id), points.listMarks(id), open, doubtful, tasks.listOf(id));
    }

    private static FileText text(byte[] content) {
        if (content.length > LARGEST_FILE) {
            throw Refusal.of(
                            "directive.refusal.too-large",
                            Map.of(
                                    "given", String.valueOf(content.length / 1_000_000),
                                    "most", String.valueOf(LARGEST_FILE / 1_000_000)))
                    .asException();
        }
        try {
            return DocumentFile.read(content);
        } catch (UnreadableDirectiveException e) {
            throw unreadable(e);
        }
    }

    private static ParsedDirective parse(FileText text) {
        try {
            return DirectiveParser.parse(text.text());
        } catch (UnreadableDirectiveException e) {
            throw unreadable(e);
        }
    }

    private static RuntimeException unreadable(UnreadableDirectiveException why) {
        return Refusal.of("directive.refusal.unreadable." + why.reason().name(), Map.of())
                .asException();
    }
}
