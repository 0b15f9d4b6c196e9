package vn.thanhtri.directive.grammar.text;

import java.util.ArrayList;
import java.util.List;

/** A line of the folded text without its blank ends. {@code afterBlank}: an empty line stands before it. */
public record Line(int start, int end, boolean afterBlank) {
    public static List<Line> of(FoldedText text) {
        List<Line> lines = new ArrayList<>();
        boolean afterBlank = true;
        int from = 0;
        while (from <= text.length()) {
            int newline = text.text.indexOf('\n', from);
            int to = newline < 0 ? text.length() : newline;
            int start = from;
            int end = to;
            while (start < end && (text.text.charAt(start) == ' ' || text.text.charAt(start) == '>')) {
                start++;
            }
            while (end > start && text.text.charAt(end - 1) == ' ') {
                end--;
            }
            if (start == end) {
                afterBlank = true;
            } else {
                lines.add(new Line(start, end, afterBlank));
                afterBlank = false;
            }
            from = to + 1;
        }
        return lines;
    }

    public String in(FoldedText text) {
        return text.flat.substring(start, end);
    }

    public int length() {
        return end - start;
    }
}
