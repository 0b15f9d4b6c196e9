package vn.thanhtri.directive.grammar.structure;

import java.util.List;
import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Line;
import vn.thanhtri.directive.grammar.text.Signs;

/** Where the head begins in a copy that has the words of its web page above it: titles, related documents, "đăng nhập". */
final class HeadStart {
    private static final Pattern MOTTO = Pattern.compile("H[^ ]{1,2} XÃ HỘI CHỦ|Độc lập ?- ?Tự do|ĐẢNG CỘNG SẢN");
    private static final int FURTHEST = 60;
    private static final int MOST_ABOVE_MOTTO = 6;

    private HeadStart() {}

    /** The first line of the head; 0 where nothing but the head stands above the motto. */
    static int of(FoldedText text, List<Line> lines) {
        int motto = -1;
        for (int i = 0; i < Math.min(FURTHEST, lines.size()) && motto < 0; i++) {
            motto = MOTTO.matcher(lines.get(i).in(text)).find() ? i : -1;
        }
        if (motto <= 0) {
            return 0;
        }
        int start = motto;
        while (start > 0
                && motto - start < MOST_ABOVE_MOTTO
                && ofHead(lines.get(start - 1).in(text))) {
            start--;
        }
        boolean prose = lines.subList(0, start).stream()
                .anyMatch(line -> !Signs.starts(Signs.TYPE, line.in(text)) && !ofHead(line.in(text)));
        boolean numbered =
                lines.subList(0, start).stream().anyMatch(line -> Signs.all(Signs.NUMBER_LINE, line.in(text)));
        return prose && !numbered ? start : 0;
    }

    private static boolean ofHead(String s) {
        return s.chars().noneMatch(Character::isLetter)
                || Signs.capitals(s)
                || Signs.all(Signs.SEPARATOR_LINE, s)
                || Signs.starts(Signs.NUMBER_LINE, s)
                || Signs.all(Signs.URGENCY, s);
    }
}
