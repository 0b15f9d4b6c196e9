package vn.thanhtri.directive.grammar.work;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.body.OrderParties;
import vn.thanhtri.directive.grammar.text.Clauses;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Verbs;

/**
 * Cuts a sentence into its pieces of work. New work begins behind a comma, "và" or "đồng thời" with a verb, unless the verbs share an
 * object ("thu gom, vận chuyển và xử lý rác"), or stand in a purpose ("để phát hiện sớm, cách ly") or a list of examples.
 */
final class Pieces {

    /** "Theo dõi, báo cáo tình hình" is one piece. */
    private static final int MOST_BARE = 14;

    private static final int SHORT = 50;

    private final FoldedText text;
    private final PieceStart start;

    Pieces(FoldedText text) {
        this.text = text;
        this.start = new PieceStart(text);
    }

    /** @param ownWork whether the word at a place, though it shares an object, is a piece of work by itself ("truy vết, khoanh vùng") */
    List<Clauses.Segment> of(Clauses.Segment segment, OrderParties parties, IntPredicate ownWork) {
        List<Integer> starts = new ArrayList<>();
        List<Integer> cuts = new ArrayList<>(); // where the piece before a start ends
        int first = start.of(segment.start(), segment.end(), parties);
        if (first >= segment.end()) {
            return List.of();
        }
        starts.add(first);
        cuts.add(first);
        boolean condition =
                text.matcher(PieceWords.CONDITION, first, segment.end()).lookingAt();
        Matcher m = text.matcher(PieceWords.BOUNDARY, first, segment.end());
        int depth = 0;
        boolean quoted = false;
        int seen = first;
        while (m.find()) {
            for (; seen < m.start(); seen++) {
                char c = text.flat.charAt(seen);
                depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
                quoted ^= c == '"';
            }
            if (depth > 0 || quoted || parties.isTaken(m.start())) {
                continue;
            }
            int next = start.of(m.end(), segment.end(), parties);
            if (next >= segment.end() || m.start() < starts.getLast() || next <= starts.getLast()) {
                continue;
            }
            boolean verb = Verbs.begin(text, next, segment.end())
                    || text.matcher(PieceWords.STRONG, next, segment.end()).lookingAt()
                    || text.matcher(PieceWords.FORBIDS, next, segment.end()).lookingAt();
            if (condition && verb) {
                condition = false; // what is owed when it has come about
                continue;
            }
            if (verb
                    && begins(
                            starts.getLast(),
                            m,
                            next,
                            segment.end(),
                            next > m.end() && parties.isTaken(m.end()),
                            ownWork)) {
                starts.add(next);
                cuts.add(m.start());
            }
        }
        List<Clauses.Segment> pieces = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? cuts.get(i + 1) : segment.end();
            int stop = PieceWords.trimmed(text, starts.get(i), end);
            if (says(starts.get(i), stop, parties)) {
                pieces.add(new Clauses.Segment(starts.get(i), stop));
            }
        }
        return pieces;
    }

    /** Whether a piece begins with words that open orders more than other things. */
    boolean strong(Clauses.Segment piece) {
        return text.matcher(PieceWords.STRONG, piece.start(), piece.end()).lookingAt();
    }

    /** Whether anything but names and "yêu cầu" stands in the stretch. */
    private boolean says(int start, int end, OrderParties parties) {
        StringBuilder left = new StringBuilder();
        for (int i = start; i < end; i++) {
            if (!parties.isTaken(i)) {
                left.append(text.lower.charAt(i));
            }
        }
        if (text.flat.startsWith(":", end) && !Verbs.begin(text, start, end) && end - start < SHORT) {
            return false; // which of those named: "các tỉnh bị ảnh hưởng:"
        }
        String words = left.toString().replaceAll("[^\\p{L}\\d]+", " ").strip();
        return !words.matches("(?:và|các|cùng|yêu cầu|giao|đề nghị|chỉ thị|cụ thể|như sau|với|chỉ đạo|lãnh đạo| )*")
                && !(text.flat.startsWith(":", end)
                        && words.matches(
                                "(?:chủ trì|phối hợp|với|và|cùng|các|thực hiện|tổ chức|triển khai|khẩn trương|tập"
                                        + " trung|ngay|trưởng|ban chỉ huy|yêu cầu| )*"));
    }

    private boolean begins(int last, Matcher boundary, int next, int end, boolean subject, IntPredicate ownWork) {
        String sign = boundary.group().strip();
        if (sameWord(last, boundary, next, end) || Verbs.lightOnly(text, last, boundary.start())) {
            return false;
        }
        if (subject
                || sign.equals(".")
                || text.matcher(PieceWords.FORBIDS, next, end).lookingAt()) {
            return true;
        }
        String before = text.lower.substring(last, boundary.start());
        boolean strong = text.matcher(PieceWords.STRONG, next, end).lookingAt();
        boolean purpose = find(PieceWords.PURPOSE, before);
        boolean examples = find(PieceWords.EXAMPLES, before);
        if (Verbs.only(text, clause(last, boundary.start()), boundary.start())) {
            boolean reports = text.matcher(PieceWords.OWN_START, next, end).lookingAt()
                    && !before.contains("tổng hợp")
                    && before.length() > MOST_BARE;
            return reports
                    || !purpose
                            && !examples
                            && !find(PieceWords.NOMINAL, before)
                            && ownWork.test(last)
                            && ownWork.test(next);
        }
        if (sign.equals(":")) {
            return false;
        }
        if (purpose || examples) {
            return strong && !sign.endsWith("và");
        }
        return strong || !sign.endsWith("và") || !find(PieceWords.NOMINAL, before);
    }

    /** Inside "phòng, chống", inside a name, before "hoàn thành trước ngày …", which is a time. */
    private boolean sameWord(int last, Matcher boundary, int next, int end) {
        boolean sentence = boundary.group().contains(".") || boundary.group().contains(":");
        boolean name = !sentence && next == boundary.end() && Character.isUpperCase(text.flat.charAt(next));
        return name
                || text.lower.startsWith("phòng", Math.max(last, boundary.start() - 5))
                        && (text.lower.startsWith("chống", next) || text.lower.startsWith("tránh", next))
                || text.lower.startsWith("cứu nạn", next)
                || text.matcher(PieceWords.TIME_ONLY, next, end).lookingAt();
    }

    /** Where the clause before a boundary begins: behind the last comma or "và". */
    private int clause(int from, int boundary) {
        String before = text.lower.substring(from, boundary);
        int comma = before.lastIndexOf(", ") + 1;
        int and = before.lastIndexOf(" và ");
        return from + Math.max(comma, and < 0 ? 0 : and + 3);
    }

    private static boolean find(Pattern pattern, String words) {
        return pattern.matcher(words).find();
    }
}
