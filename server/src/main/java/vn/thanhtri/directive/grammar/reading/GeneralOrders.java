package vn.thanhtri.directive.grammar.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.Block;
import vn.thanhtri.directive.grammar.PointKind;
import vn.thanhtri.directive.grammar.body.Mention;
import vn.thanhtri.directive.grammar.body.Run;
import vn.thanhtri.directive.grammar.body.RunReader;
import vn.thanhtri.directive.grammar.structure.Item;
import vn.thanhtri.directive.grammar.structure.Layout;
import vn.thanhtri.directive.grammar.text.Clauses;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;
import vn.thanhtri.directive.grammar.text.Parts;
import vn.thanhtri.directive.grammar.text.Verbs;
import vn.thanhtri.directive.grammar.work.NotWork;

/** Orders inside the preamble: "… Chủ tịch UBND tỉnh yêu cầu các sở, ban, ngành, UBND các huyện:". */
final class GeneralOrders {
    private static final Pattern ORDER = Lexicon.cased(
            "(?<![\\p{L}])(?<verb>yêu cầu|giao|đề nghị|kêu gọi|chỉ thị)(?: nhiệm vụ)?(?: cho)?:? ?(?:(?:các )?(?:đồng chí|ông|bà) )?");
    private static final Pattern PAST =
            Lexicon.cased("(?:đã|theo|được|các|những|đáp ứng|đảm bảo|bảo đảm|về việc|có) $");
    private static final Pattern MUST = Lexicon.cased(",? (?:phải|cần)(?! thiết)(?![\\p{L}])");
    private static final Pattern BARE = Lexicon.cased("(?<![\\p{L}])chỉ thị(?: như sau)? ?:");
    private static final Pattern GROUND = Lexicon.cased("(?:căn cứ|theo|xét|thực hiện) ");

    /** An order found in the preamble; {@code introduces}: it ends in the colon before the points. */
    record Found(Item item, boolean introduces) {}

    private GeneralOrders() {}

    static List<Found> find(FoldedText text, Layout layout) {
        List<Found> found = new ArrayList<>();
        List<Parts.Part> preamble = layout.parts().of(Block.Kind.PREAMBLE);
        RunReader runs = new RunReader(text);
        boolean noLetter = layout.parts().of(Block.Kind.KINH_GUI).isEmpty();
        for (Parts.Part part : preamble) {
            boolean last = part.equals(preamble.getLast());
            int from = -1;
            int to = -1;
            for (Clauses.Segment segment : Clauses.segments(text, part.start(), part.end())) {
                if (orders(text, runs, segment, noLetter, !found.isEmpty() || from >= 0)
                        || from >= 0 && goesOnWith(text, runs, segment)
                        || last && bare(text, segment)) {
                    add(text, found, from, to, last);
                    from = segment.start();
                    to = segment.end();
                } else if (from >= 0 && goesOn(text, segment)) {
                    to = segment.end();
                } else {
                    add(text, found, from, to, last);
                    from = -1;
                }
            }
            add(text, found, from, to, last);
        }
        return found;
    }

    private static void add(FoldedText text, List<Found> found, int from, int to, boolean last) {
        if (from < 0) {
            return;
        }
        int end = trimmed(text, to);
        String id = found.isEmpty() ? "0" : "0." + (found.size() + 1);
        found.add(new Found(
                new Item(id, null, null, from, from, end, PointKind.GENERAL_ORDER),
                text.flat.charAt(end - 1) == ':' && last));
    }

    /** What follows an order in its paragraph goes on with it: "… yêu cầu các xã kiểm tra lán trại; cắt điện; báo cáo …". */
    private static boolean goesOn(FoldedText text, Clauses.Segment segment) {
        int end = trimmed(text, segment.end());
        return text.flat.charAt(end - 1) != ':'
                && new NotWork(text).of(segment, false).isEmpty();
    }

    /** "… Chủ tịch Ủy ban nhân dân tỉnh Chỉ thị:" names nobody; the points below do, or the addressees of the letter. */
    private static boolean bare(FoldedText text, Clauses.Segment segment) {
        int end = trimmed(text, segment.end());
        Matcher m = text.matcher(BARE, segment.start(), end);
        while (m.find()) {
            if (m.end() == end
                    && !PAST.matcher(text.lower.substring(Math.max(segment.start(), m.start() - 12), m.start()))
                            .find()) {
                return true;
            }
        }
        return false;
    }

    /** "Căn cứ tình hình, Ban Chỉ đạo yêu cầu …": somebody in capitals, or a comma, stands before the verb. */
    private static boolean speaks(FoldedText text, Clauses.Segment segment, int verb) {
        String before = text.flat.substring(segment.start(), verb);
        int comma = before.lastIndexOf(", ");
        return comma >= 0 && (comma == before.length() - 2 || Character.isUpperCase(before.charAt(comma + 2)));
    }

    /** "…; các bệnh viện chuẩn bị giường": the next one who is ordered, in the same paragraph. */
    private static boolean goesOnWith(FoldedText text, RunReader runs, Clauses.Segment segment) {
        return runs.at(segment.start(), segment.end())
                .filter(subject -> ordered(text, subject, segment))
                .isPresent();
    }

    /** Once an order has been given, "Sở Giao thông vận tải chỉ đạo …" goes on with it, and does not tell what was done. */
    private static boolean ordered(FoldedText text, Run subject, Clauses.Segment segment) {
        int at = subject.end();
        while (at < segment.end() && " ,:".indexOf(text.flat.charAt(at)) >= 0) {
            at++;
        }
        return Verbs.begin(text, at, segment.end());
    }

    private static boolean anybody(Mention mention) {
        return mention.org().equals("CO_QUAN_DON_VI:*") || mention.org().startsWith("UNLISTED:các đơn vị");
    }

    private static int trimmed(FoldedText text, int end) {
        int e = end;
        while (e > 0 && text.flat.charAt(e - 1) == ' ') {
            e--;
        }
        return e;
    }

    private static boolean orders(
            FoldedText text, RunReader runs, Clauses.Segment segment, boolean noLetter, boolean begun) {
        boolean introduces = text.flat.charAt(trimmed(text, segment.end()) - 1) == ':';
        boolean ground = text.matcher(GROUND, segment.start(), segment.end()).lookingAt();
        Optional<Run> subject = runs.at(segment.start(), segment.end());
        if (subject.isPresent()
                && subject.get().strong()
                && (text.matcher(MUST, subject.get().end(), segment.end()).lookingAt()
                        || begun && ordered(text, subject.get(), segment))) {
            return true;
        }
        Matcher m = text.matcher(ORDER, segment.start(), segment.end());
        while (m.find()) {
            if (PAST.matcher(text.lower.substring(Math.max(segment.start(), m.start() - 12), m.start()))
                    .find()) {
                continue;
            }
            Optional<Run> run = runs.at(m.end(), segment.end());
            boolean spoken = !ground || introduces || speaks(text, segment, m.start());
            if (run.isPresent()
                    && (run.get().strong()
                            || introduces
                                    && (noLetter
                                            || run.get().mentions().stream().noneMatch(GeneralOrders::anybody)))
                    && spoken) {
                return true;
            }
        }
        return false;
    }
}
