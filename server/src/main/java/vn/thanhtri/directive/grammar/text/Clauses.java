package vn.thanhtri.directive.grammar.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a point into sentences and clauses; folded indexes. */
public final class Clauses {
    /** A stretch that may carry its own subject. */
    public record Segment(int start, int end) {}

    private static final Pattern SENTENCE_END = Lexicon.cased(
            "(?<=\\p{Ll}{2})\\.(?=\\p{Lu}\\p{Ll}+ \\p{Ll})|[.!?](?<!\\b(?:TP|TX|TT|Tp|tp|GS|TS|PGS|BS|Q|P|Đ|Mr)\\.)\"?\\s+(?=[\\p{Lu}\"(])|;\\s*|\\.\\.\\.\\s+(?=[\\p{Lu}])");

    private static final int LONGEST_SENTENCE = 4_000;
    private static final int LONGEST_BRACKET = 400;

    private Clauses() {}

    /** Sentences, cut at semicolons too. */
    public static List<Segment> segments(FoldedText text, int start, int end) {
        List<Segment> segments = new ArrayList<>();
        int from = start;
        Matcher m = text.casedMatcher(SENTENCE_END, start, end);
        int closing = -1;
        while (m.find()) {
            if (m.start() < closing) {
                continue;
            }
            closing = bracketEnd(text, from, m.start(), end);
            if (closing > 0) {
                continue;
            }
            if (m.end() > from) {
                segments.add(new Segment(from, m.end()));
            }
            from = m.end();
        }
        if (from < end) {
            segments.add(new Segment(from, end));
        }
        return segments.stream().anyMatch(s -> s.end() - s.start() > LONGEST_SENTENCE) ? cut(text, segments) : segments;
    }

    /** No sentence of a directive is longer than a page; what is goes on in pieces, so that its reading stays in proportion to its length. */
    private static List<Segment> cut(FoldedText text, List<Segment> segments) {
        List<Segment> out = new ArrayList<>();
        for (Segment segment : segments) {
            int from = segment.start();
            while (segment.end() - from > LONGEST_SENTENCE) {
                int comma = text.flat.indexOf(", ", from + LONGEST_SENTENCE / 2);
                int stop = comma < 0 || comma + 2 > from + LONGEST_SENTENCE ? from + LONGEST_SENTENCE : comma + 2;
                out.add(new Segment(from, stop));
                from = stop;
            }
            out.add(new Segment(from, segment.end()));
        }
        return out;
    }

    /** Where the bracket closes that stands open at {@code at}; -1 when none does, or none within a few hundred characters. */
    private static int bracketEnd(FoldedText text, int from, int at, int end) {
        int depth = 0;
        for (int i = Math.max(from, at - LONGEST_BRACKET); i < at; i++) {
            char c = text.flat.charAt(i);
            depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
        }
        if (depth == 0) {
            return -1;
        }
        int closing = text.flat.indexOf(')', at);
        return closing >= 0 && closing < Math.min(end, at + LONGEST_BRACKET) ? closing : -1;
    }

    /** Index of the next comma, semicolon, colon or full stop outside brackets, or {@code end}. */
    public static int clauseEnd(FoldedText text, int from, int end) {
        int depth = 0;
        for (int i = from; i < end; i++) {
            char c = text.flat.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && (c == ',' || c == ';' || c == ':' || sentenceEnd(text, i, end))) {
                return i;
            }
        }
        return end;
    }

    private static boolean sentenceEnd(FoldedText text, int i, int end) {
        char c = text.flat.charAt(i);
        return (c == '.' || c == '!' || c == '?')
                && (i + 1 >= end || !Character.isLetterOrDigit(text.flat.charAt(i + 1)));
    }
}
