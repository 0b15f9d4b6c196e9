package vn.thanhtri.directive.grammar.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.Block;
import vn.thanhtri.directive.grammar.PointKind;
import vn.thanhtri.directive.grammar.body.Run;
import vn.thanhtri.directive.grammar.body.RunReader;
import vn.thanhtri.directive.grammar.structure.Item;
import vn.thanhtri.directive.grammar.structure.Layout;
import vn.thanhtri.directive.grammar.text.Clauses;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;
import vn.thanhtri.directive.grammar.text.Parts;

/** Orders inside the preamble: "… Chủ tịch UBND tỉnh yêu cầu các sở, ban, ngành, UBND các huyện:". */
final class GeneralOrders {
    private static final Pattern ORDER = Lexicon.cased(
            "(?<![\\p{L}])(?<verb>yêu cầu|giao|đề nghị|kêu gọi|chỉ thị)(?: nhiệm vụ)?(?: cho)?:? ?(?:(?:các )?(?:đồng chí|ông|bà) )?");
    private static final Pattern PAST =
            Lexicon.cased("(?:đã|theo|được|các|những|đáp ứng|đảm bảo|bảo đảm|về việc|có) $");
    private static final Pattern GROUND = Lexicon.cased("(?:căn cứ|theo|xét|thực hiện) ");

    /** An order found in the preamble; {@code introduces}: it ends in the colon before the points. */
    record Found(Item item, boolean introduces) {}

    private GeneralOrders() {}

    static List<Found> find(FoldedText text, Layout layout) {
        List<Found> found = new ArrayList<>();
        List<Parts.Part> preamble = layout.parts().of(Block.Kind.PREAMBLE);
        RunReader runs = new RunReader(text);
        for (Parts.Part part : preamble) {
            for (Clauses.Segment segment : Clauses.segments(text, part.start(), part.end())) {
                if (orders(text, runs, segment)) {
                    int end = trimmed(text, segment.end());
                    boolean introduces = text.flat.charAt(end - 1) == ':' && part.equals(preamble.getLast());
                    String id = found.isEmpty() ? "0" : "0." + (found.size() + 1);
                    found.add(new Found(
                            new Item(id, null, null, segment.start(), segment.start(), end, PointKind.GENERAL_ORDER),
                            introduces));
                }
            }
        }
        return found;
    }

    private static int trimmed(FoldedText text, int end) {
        int e = end;
        while (e > 0 && text.flat.charAt(e - 1) == ' ') {
            e--;
        }
        return e;
    }

    private static boolean orders(FoldedText text, RunReader runs, Clauses.Segment segment) {
        if (text.matcher(GROUND, segment.start(), segment.end()).lookingAt()
                && text.flat.charAt(trimmed(text, segment.end()) - 1) != ':') {
            return false;
        }
        Matcher m = text.matcher(ORDER, segment.start(), segment.end());
        while (m.find()) {
            if (PAST.matcher(text.lower.substring(Math.max(segment.start(), m.start() - 12), m.start()))
                    .find()) {
                continue;
            }
            Optional<Run> run = runs.at(m.end(), segment.end());
            if (run.isPresent() && run.get().strong()) {
                return true;
            }
        }
        return false;
    }
}
