package vn.thanhtri.directive.grammar.structure;

import java.util.List;
import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Line;
import vn.thanhtri.directive.grammar.text.Signs;

/** What the lines before and after a line say about it. */
final class LinesAround {
    /** A line cannot end a sentence with these. */
    private static final Pattern OPEN_END = Pattern.compile(
            "(?:^|[ ,])(?:và|của|các|những|với|cho|tại|về|số|ngày|tháng|năm|khoản|Điều|Nghị|Luật|theo|để|là|trên|trong|từ|đến|được|do|ở|hoặc|Sở|Bộ|Ban|Ủy ban|Ủy|Hội|Chủ tịch|Giám đốc|Ủy ban nhân|công|trực|thuộc)$",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final int LEAST_LINES = 8;
    private static final int LEAST_WRAPPED = 40;

    private final FoldedText text;
    private final List<Line> lines;
    private final int longest;
    private final boolean hardWrapped;
    /** Lines break at some width, here and there at another: many go on in small letters. */
    private final boolean softWrapped;

    LinesAround(FoldedText text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
        this.longest = lines.stream().mapToInt(Line::length).max().orElse(0);
        long full = lines.stream().filter(line -> line.length() > longest * 0.7).count();
        this.hardWrapped = longest <= 140 && longest >= 50 && full * 3 >= lines.size();
        long low = lines.stream()
                .filter(line -> Character.isLowerCase(line.in(text).charAt(0)))
                .count();
        this.softWrapped = low * 5 >= lines.size() && lines.size() > LEAST_LINES;
    }

    /** Whether a marked point stands between here and the end of the body. */
    boolean marksFollow(int i) {
        for (int k = i + 1; k < lines.size(); k++) {
            String s = lines.get(k).in(text);
            if (Signs.all(Signs.RECIPIENTS, s) || endBody(k)) {
                return false;
            }
            Marker marker = Marker.at(text, lines.get(k)).orElse(null);
            if (marker != null && marker.number() <= 1 || isRow(s)) {
                return true;
            }
        }
        return false;
    }

    /** A line with the lines that go on from it. */
    String paragraph(int i) {
        StringBuilder joined = new StringBuilder(lines.get(i).in(text));
        for (int k = i + 1; k < lines.size() && !lines.get(k).afterBlank(); k++) {
            if (joined.charAt(joined.length() - 1) == '.'
                    || Marker.at(text, lines.get(k)).isPresent()) {
                break;
            }
            joined.append(' ').append(lines.get(k).in(text));
        }
        return joined.toString();
    }

    boolean nextIsMarked(int i, PointTree tree) {
        return i + 1 < lines.size()
                && Marker.at(text, lines.get(i + 1)).filter(tree::plausible).isPresent()
                && !Signs.starts(Signs.RECIPIENTS, lines.get(i + 1).in(text));
    }

    /** An authority ("TM. ỦY BAN NHÂN DÂN") or the title above a name: the signature begins. */
    boolean endBody(int i) {
        String s = lines.get(i).in(text);
        if (!Signs.capitals(s) || s.length() > 120) {
            return false;
        }
        if (Signs.all(Signs.AUTHORITY, s)) {
            return true;
        }
        if (!Signs.all(Signs.TITLE_LINE, s)) {
            return false;
        }
        return lines.subList(i + 1, Math.min(i + 4, lines.size())).stream()
                .anyMatch(next ->
                        Signs.all(Signs.PERSON_NAME, next.in(text)) || Signs.all(Signs.RECIPIENTS, next.in(text)));
    }

    /** Whether the sentence of the line above goes on in this one. */
    boolean goesOn(int i) {
        String s = lines.get(i).in(text);
        Line line = lines.get(i);
        if (line.afterBlank() || i == 0) {
            return false;
        }
        Line above = lines.get(i - 1);
        char last = text.flat.charAt(above.end() - 1);
        boolean ended = last == '.' || last == ':' || last == ';' || last == '!' || last == '?';
        if (last == ','
                || !ended
                        && (s.charAt(0) == '('
                                || OPEN_END.matcher(above.in(text)).find())) {
            return true;
        }
        boolean heading = Marker.at(text, above).isPresent() && Signs.capitals(above.in(text));
        return !ended
                && (hardWrapped && above.length() > longest * 0.6
                        || softWrapped && above.length() > LEAST_WRAPPED && !heading);
    }

    static boolean isRow(String s) {
        return s.chars().filter(c -> c == '|').count() >= 2;
    }
}
