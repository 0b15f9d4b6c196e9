package vn.thanhtri.directive.grammar.structure;

import java.util.List;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Line;
import vn.thanhtri.directive.grammar.text.Signs;

/** Tells line by line how far the head of a document goes: organ, number, place and date, kind, subject. */
final class HeadLines {
    private static final int LEAST_WRAPPED = 40;

    private final FoldedText text;
    private final List<Line> lines;
    private boolean typeSeen;
    private boolean subjectSeen;

    HeadLines(FoldedText text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
    }

    boolean typeSeen() {
        return typeSeen;
    }

    /** A letter names no kind; its addressees end what could be one. */
    void letter() {
        typeSeen = true;
    }

    /** Whether the line still belongs to the head. {@code afterHead}: the line before it did. */
    boolean take(int i, boolean afterHead) {
        String s = lines.get(i).in(text);
        if (Signs.starts(Signs.TYPE, s) && !typeSeen) {
            typeSeen = true;
            return true;
        }
        if (Signs.starts(Signs.MOTTO, s)
                || s.length() < 90 && Signs.all(Signs.NUMBER_LINE, s)
                || s.length() < 200 && Signs.PLACE_DATE.matcher(s).find() && !Signs.starts(Signs.BODY_START, s)
                || s.startsWith("|") && s.length() < 250
                || s.matches("(?i)(?:V/v|Về việc).*") && s.length() < 400) {
            subjectSeen |= s.matches("(?i)(?:V/v|Về việc).*");
            return true;
        }
        if (Signs.capitals(s)
                && s.length() < 250
                && !(typeSeen && Marker.at(text, lines.get(i)).isPresent())) {
            return true;
        }
        if (Marker.at(text, lines.get(i)).isPresent() || Signs.starts(Signs.BODY_START, s)) {
            return false;
        }
        boolean wrapped = typeSeen && i > 0 && !lines.get(i).afterBlank() && Character.isLowerCase(s.charAt(0));
        if (wrapped && afterHead) {
            return true;
        }
        boolean subject = typeSeen
                && !subjectSeen
                && s.length() < 420
                && !s.endsWith(".")
                && !s.endsWith(":")
                && !s.endsWith(";");
        if (subject) {
            boolean more = i + 1 < lines.size() && !lines.get(i + 1).afterBlank();
            subjectSeen = !more;
            return true;
        }
        return !typeSeen && s.length() < 90 && !s.endsWith(":") && !s.endsWith(".") && !s.endsWith(";") && !prose(i, s);
    }

    /** A line that goes on in small letters on the next is a wrapped sentence, and no title. */
    private boolean prose(int i, String s) {
        boolean goesOn = i + 1 < lines.size()
                && !lines.get(i + 1).afterBlank()
                && Character.isLowerCase(lines.get(i + 1).in(text).charAt(0));
        return goesOn && s.length() > LEAST_WRAPPED;
    }
}
