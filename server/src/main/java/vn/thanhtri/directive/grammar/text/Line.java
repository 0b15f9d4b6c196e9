package vn.thanhtri.directive.grammar.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A line of the folded text without its blank ends. {@code afterBlank}: an empty line stands before it. */
public record Line(int start, int end, boolean afterBlank) {
    private static final int LONGEST_DATE = 110;
    private static final Pattern BREAKS = Pattern.compile("(?:ngày|ngày \\d{1,2}|tháng|tháng \\d{1,2}|năm)$");
    private static final Pattern GOES_ON =
            Pattern.compile("(?:tháng \\d|năm 20|\\d{1,2} tháng|\\d{1,2} năm|20\\d{2}$)");

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
        return joined(text, lines);
    }

    /** A date that was broken over two lines is one line: "…, ngày 12" and "tháng 9 năm 2025". */
    private static List<Line> joined(FoldedText text, List<Line> lines) {
        List<Line> out = new ArrayList<>();
        for (Line line : lines) {
            Line above = out.isEmpty() ? null : out.getLast();
            boolean broken = above != null
                    && !line.afterBlank()
                    && above.length() < LONGEST_DATE
                    && BREAKS.matcher(above.in(text)).find()
                    && GOES_ON.matcher(line.in(text)).lookingAt();
            if (above != null && broken) {
                out.set(out.size() - 1, new Line(above.start, line.end, above.afterBlank));
            } else {
                out.add(line);
            }
        }
        return out;
    }

    public String in(FoldedText text) {
        return text.flat.substring(start, end);
    }

    public int length() {
        return end - start;
    }
}
