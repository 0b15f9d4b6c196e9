package vn.thanhtri.directive.grammar.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.Action;
import vn.thanhtri.directive.grammar.Ground;
import vn.thanhtri.directive.grammar.Modality;
import vn.thanhtri.directive.grammar.NotOrder;
import vn.thanhtri.directive.grammar.Role;
import vn.thanhtri.directive.grammar.body.OrderParties;
import vn.thanhtri.directive.grammar.text.Clauses;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;
import vn.thanhtri.directive.grammar.text.Verbs;

/** Finds the pieces of work: at the start of each clause, after light words, the longest word group of the lexicon. */
public final class ActionReader {
    private static final Pattern PROHIBITION = Lexicon.cased(
            "(?:tuyệt đối |kiên quyết )?không (?:để|được|cho)|nghiêm cấm|(?<!ngăn )cấm|không tổ chức|không"
                    + " (?:vứt|giấu|tập trung)");
    private static final Pattern CONDITION = Lexicon.cased(
            "(?<!(?:từ|đến|tới|sau) )(?:nếu|khi có|khi phát hiện|khi xảy ra|khi xuất hiện|trong trường hợp|nếu có|khi"
                    + " được|khi cần)(?![\\p{L}])");
    private static final Pattern CONDITIONAL_SEGMENT =
            Lexicon.cased("(?:trường hợp|nếu|khi có|khi phát hiện|khi xảy ra|khi)(?![\\p{L}])");
    private static final Pattern ANNOUNCES = Lexicon.cased(
            "[^,.;:]{0,60}(?:nội dung|nhiệm vụ|công việc|giải pháp|biện pháp|vấn đề|việc)(?: [\\p{L}]+){0,4}"
                    + " (?:sau|sau đây|như sau)(?: đây)? ?:");
    private static final Pattern DECLARES = Lexicon.cased(
            "(?:phải |cần |tiếp tục )?xác định (?:rõ )?(?:công tác|việc)[^.;]{5,200}? là (?:một )?(?:trong những"
                    + " )?nhiệm vụ");
    private static final Pattern PCR = Lexicon.cased("rt-?pcr|real-?time|pcr");
    private static final Pattern ANTIGEN = Lexicon.cased("test nhanh|kháng nguyên|xét nghiệm nhanh");
    private static final Pattern MASS = Lexicon.cased("diện rộng|toàn dân|toàn bộ người dân|đại trà");
    /** Behind it semicolons part the things of a list as well as orders. */
    private static final Pattern LIST_OPENS = Lexicon.cased(
            "(?:với các (?:biện pháp|nội dung|hoạt động|hình thức)|(?:về|gồm|như|các nội dung|vấn đề) ?:|bao gồm)");

    /** Work that is a piece by itself even where it shares an object with the next: "truy vết, khoanh vùng, lấy mẫu". */
    private static final Set<String> OWN_WORK =
            Set.of("tracing", "zoning", "testing", "quarantine", "treatment", "detection", "sanction");

    private final FoldedText text;
    private final Pieces pieces;
    /** Whether a list of things has been opened in the sentence before. */
    private boolean listing;

    private final NotWork notWork;
    private final WorkWords words;

    public ActionReader(FoldedText text) {
        this.text = text;
        this.pieces = new Pieces(text);
        this.notWork = new NotWork(text);
        this.words = new WorkWords(text);
    }

    /** A sentence that is no order, and why. */
    public record Rest(Clauses.Segment segment, NotOrder reason) {}

    /** What a point orders, and its sentences that order nothing. */
    public record Work(List<Action> actions, List<Rest> rest) {}

    /** @param section why the part of the document the point stands in orders nothing, unless a sentence names whom it orders; null for orders */
    public Work read(int start, int end, OrderParties parties, @Nullable NotOrder section) {
        List<Action> actions = new ArrayList<>();
        List<Rest> rest = new ArrayList<>();
        listing = false;
        for (Clauses.Segment segment : Clauses.segments(text, start, end)) {
            boolean named = parties.names(segment);
            NotOrder reason = notWork.of(segment, named).orElse(null);
            boolean ordered = commands(segment) || parties.dutiesIn(segment);
            if (reason == null && section != null && !ordered && actions.isEmpty()) {
                reason = section;
            }
            if (reason != null) {
                rest.add(new Rest(segment, reason));
                continue;
            }
            int before = actions.size();
            if (parties.has(Role.RESPONSIBLE)) {
                String category = words.categoryOf(segment.start(), segment.end(), parties, "compliance");
                actions.add(action(segment.start(), trimmed(segment), category, false, "work-responsible"));
                continue;
            }
            read(segment, parties, actions);
            String said = text.lower.substring(segment.start(), segment.end()).strip();
            listing = said.endsWith(";") && (listing || LIST_OPENS.matcher(said).find());
            if (actions.size() == before) {
                rest.add(new Rest(segment, NotOrder.NAMES));
            }
        }
        return new Work(actions, rest);
    }

    private int trimmed(Clauses.Segment segment) {
        int end = segment.end();
        while (end > segment.start() && " .;/,".indexOf(text.flat.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private boolean commands(Clauses.Segment segment) {
        return NotWork.commands(text.lower.substring(segment.start(), segment.end()));
    }

    private void read(Clauses.Segment segment, OrderParties parties, List<Action> actions) {
        boolean conditional = text.matcher(CONDITIONAL_SEGMENT, segment.start(), segment.end())
                .lookingAt();
        boolean first = true;
        int covered = segment.start();
        for (Clauses.Segment piece : pieces.of(segment, parties, at -> ownWork(at, segment.end()))) {
            if (piece.start() < covered || announces(piece.start(), segment.end()) || objectless(piece, parties)) {
                continue;
            }
            int declared = declares(piece.start(), segment.end());
            covered = Math.max(
                    covered, declared); // "xác định công tác … là nhiệm vụ trọng tâm" is one order, whatever it lists
            WorkWords.Hit hit = words.hit(piece.start(), piece.end());
            String category = declared > 0
                    ? "command"
                    : hit != null && !hit.faint()
                            ? hit.category()
                            : words.categoryOf(
                                    piece.start(), piece.end(), parties, hit == null ? "other" : hit.category());
            actions.add(action(
                    piece.start(),
                    Math.max(piece.end(), declared),
                    category,
                    conditional,
                    rule(piece, segment, hit != null && !hit.faint(), first)));
            first = false;
        }
    }

    /** What may be doubted about it: known words or not, first of its sentence or cut from it, with a verb or without. */
    private String rule(Clauses.Segment piece, Clauses.Segment segment, boolean listed, boolean first) {
        String how = listed ? "work-listed" : "work-other";
        boolean verb = Verbs.begin(text, piece.start(), piece.end());
        String where = first ? "" : pieces.strong(piece) ? "-next" : "-cut";
        boolean states = NotWork.states(text.lower.substring(segment.start(), segment.end()));
        return how + where + (listing && first ? "-list" : "") + (verb ? "" : "-noverb") + (states ? "-states" : "");
    }

    private boolean ownWork(int at, int end) {
        WorkWords.Hit hit = words.hit(at, end);
        return hit != null && OWN_WORK.contains(hit.category());
    }

    /** "chỉ đạo" or "thực hiện" with nothing behind it but names directs work and is none. */
    private boolean objectless(Clauses.Segment piece, OrderParties parties) {
        WorkWords.Hit hit = words.hit(piece.start(), piece.end());
        boolean must = text.lower.startsWith("phải ", piece.start()) || text.lower.startsWith("cần ", piece.start());
        if (hit == null || !hit.faint() || must) {
            return false;
        }
        int next = skipBlanks(hit.end(), piece.end());
        return hit.category().equals("command")
                && (next >= piece.end() || parties.isTaken(next) && nothingAfter(next, piece, parties));
    }

    private static boolean nothingAfter(int at, Clauses.Segment piece, OrderParties parties) {
        int last = parties.taken.stream()
                .filter(t -> t.end() <= piece.end() + 1 && t.start() >= at)
                .mapToInt(Clauses.Segment::end)
                .max()
                .orElse(at);
        return piece.end() - last < 4;
    }

    /** "… thực hiện ngay các nội dung sau:" announces the points below and is no work of its own. */
    private boolean announces(int at, int end) {
        return text.matcher(ANNOUNCES, at, end).lookingAt();
    }

    /** "xác định công tác … là nhiệm vụ trọng tâm" is one order, whatever work it lists; the index after it, or -1. */
    private int declares(int at, int end) {
        Matcher m = text.matcher(DECLARES, at, end);
        return m.lookingAt() ? m.end() : -1;
    }

    private int skipBlanks(int at, int end) {
        int i = at;
        while (i < end && (text.flat.charAt(i) == ' ' || text.flat.charAt(i) == '"')) {
            i++;
        }
        return i;
    }

    private Action action(int start, int end, String category, boolean conditionalSegment, String rule) {
        String said = text.lower.substring(start, end);
        Modality modality =
                said.startsWith("không ") || PROHIBITION.matcher(said).find() ? Modality.PROHIBITION : Modality.DUTY;
        boolean testing = category.equals("testing");
        String method = !testing
                ? null
                : PCR.matcher(said).find() ? "RT-PCR" : ANTIGEN.matcher(said).find() ? "AG" : null;
        return new Action(
                text.span(start, end),
                category,
                modality,
                conditionalSegment || CONDITION.matcher(said).find(),
                Norms.is(said),
                method,
                MASS.matcher(said).find() ? "mass" : null,
                new Ground(rule, 0.5));
    }

    /** The category of the first known work anywhere in the stretch; {@code none} when there is none. */
    public String categoryOf(int start, int end, OrderParties parties, String none) {
        return words.categoryOf(start, end, parties, none);
    }
}
