package vn.thanhtri.directive.grammar.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.Span;

/**
 * The document in one spelling, for matching only, with the way back to the original indexes: composed letters, tone
 * on the first vowel (hòa, ủy), one blank between words, no bold marks, one form of COVID-19, hằng ngày, plain dashes
 * and quotes. Lines are kept as {@code \n}.
 */
public final class FoldedText {
    private static final Pattern COVID =
            Pattern.compile("\\b(?:covid|cocid|cô-?vít|covit) ?-? ?19\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern EVERY = Pattern.compile(
            "\\bhàng(?= (?:ngày|tuần|tháng|quý|năm|giờ)\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final int LONGEST_EMPHASIS = 400;

    public final String original;
    /** Case kept. */
    public final String text;
    /** Same indexes as {@link #text}, lower case, line ends as blanks: what the lexicons match. */
    public final String lower;
    /** Same indexes as {@link #text}, case kept, line ends as blanks. */
    public final String flat;

    final boolean ofCentralCity;
    final boolean ofCommune;

    private final int[] starts;
    private final int[] ends;

    private FoldedText(String original, String text, int[] starts, int[] ends) {
        this.original = original;
        this.text = text;
        this.flat = text.replace('\n', ' ');
        this.lower = lowerSameLength(flat);
        this.ofCentralCity = CentralCity.speaks(lower);
        this.ofCommune = CommuneOffice.speaks(lower);
        this.starts = starts;
        this.ends = ends;
    }

    public static FoldedText of(String original) {
        FoldBuffer buffer = new FoldBuffer(original.length());
        int i = 0;
        while (i < original.length()) {
            i = appendNext(buffer, original, i);
        }
        buffer.foldTones();
        buffer.replaceAll(COVID, "COVID-19");
        buffer.replaceAll(EVERY, "hằng");
        return new FoldedText(original, buffer.text(), buffer.starts(), buffer.ends());
    }

    /** Folds the cluster at {@code i} and returns the index after it. */
    private static int appendNext(FoldBuffer out, String s, int i) {
        char c = s.charAt(i);
        if (c == '\r' && i + 1 < s.length() && s.charAt(i + 1) == '\n') {
            return i + 1;
        }
        if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f') {
            out.newline(i, i + 1);
            return i + 1;
        }
        if (c == '*' && i + 1 < s.length() && s.charAt(i + 1) == '*') {
            return appendBold(out, s, i);
        }
        if ((c == '*' || c == '_') && emphasis(s, i)) {
            return i + 1;
        }
        if (c == '#' && out.atLineStart()) {
            return i + 1;
        }
        if (c == '&') {
            int end = HtmlEntity.endOf(s, i);
            if (end > 0) {
                out.append(HtmlEntity.charOf(s, i, end), i, end);
                return end;
            }
        }
        if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff') {
            out.blank(i, i + 1);
            return i + 1;
        }
        int end = i + 1;
        while (end < s.length() && Character.getType(s.charAt(end)) == Character.NON_SPACING_MARK) {
            end++;
        }
        if (end == i + 1) {
            out.append(plain(c), i, end);
        } else {
            String composed = Normalizer.normalize(s.substring(i, end), Normalizer.Form.NFC);
            for (int k = 0; k < composed.length(); k++) {
                out.append(composed.charAt(k), i, end);
            }
        }
        return end;
    }

    /** Bold marks go; where they alone part two headings (CHỈ THỊ****CỦA) a line end takes their place. */
    private static int appendBold(FoldBuffer out, String s, int i) {
        int end = i;
        while (end < s.length() && s.charAt(end) == '*') {
            end++;
        }
        boolean glued = out.endsWithLetter() && end < s.length() && Character.isUpperCase(s.charAt(end));
        if (glued) {
            out.newline(i, end);
        }
        return end;
    }

    /** A single mark of emphasis around a stretch of whole lines: "*Lâm Đồng, ngày 12 / tháng 9 năm 2025*"; a bullet has a blank behind it. */
    private static boolean emphasis(String s, int i) {
        char before = i == 0 ? '\n' : s.charAt(i - 1);
        char after = i + 1 < s.length() ? s.charAt(i + 1) : '\n';
        boolean opens = (before == '\n' || before == '|' || before == ' ')
                && !Character.isWhitespace(after)
                && after != s.charAt(i);
        boolean closes = !Character.isWhitespace(before)
                && before != s.charAt(i)
                && (after == '\n' || after == '\r' || after == ' ' || after == '|');
        if (opens) {
            int end = s.indexOf(s.charAt(i), i + 1);
            int blank = s.indexOf("\n\n", i);
            return end > 0 && (blank < 0 || end < blank) && end - i < LONGEST_EMPHASIS;
        }
        return closes && s.lastIndexOf(s.charAt(i), i - 1) >= Math.max(0, i - LONGEST_EMPHASIS);
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u2013', '\u2014', '\u2010', '\u2011', '\u2212' -> '-';
            case '\u201c', '\u201d', '\u00ab', '\u00bb', '\u201e' -> '"';
            case '\u2018', '\u2019', '\u2032', '\u00b4', '`' -> '\'';
            case '\u0110', '\u00d0' -> 'Đ';
            default -> c;
        };
    }

    private static String lowerSameLength(String s) {
        String lowered = s.toLowerCase(Locale.ROOT);
        if (lowered.length() == s.length()) {
            return lowered;
        }
        char[] chars = s.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = Character.toLowerCase(chars[i]);
        }
        return new String(chars);
    }

    public int length() {
        return text.length();
    }

    /** The original characters behind folded {@code [start, end)}; the ends are trimmed of blanks. */
    public Span span(int start, int end) {
        int a = start;
        int b = end;
        while (a < b && flat.charAt(a) == ' ') {
            a++;
        }
        while (b > a && flat.charAt(b - 1) == ' ') {
            b--;
        }
        return a == b
                ? Span.of(original, originalStart(a), originalStart(a))
                : Span.of(original, starts[a], ends[b - 1]);
    }

    /** As {@link #span} and with the bold marks that touch its ends. */
    public Span spanWithMarks(int start, int end) {
        Span span = span(start, end);
        int a = span.start();
        int b = span.end();
        while (a > 0 && original.charAt(a - 1) == '*') {
            a--;
        }
        while (b < original.length() && original.charAt(b) == '*') {
            b++;
        }
        return Span.of(original, a, b);
    }

    int originalStart(int folded) {
        return folded < starts.length ? starts[folded] : original.length();
    }

    public String slice(int start, int end) {
        return Fold.collapse(flat.substring(start, end));
    }

    /** The words of the document as written, but for composition, place of tone marks, bold marks and blanks. */
    public String words(int start, int end) {
        return Fold.word(Fold.collapse(span(start, end).text().replace("**", " ")));
    }

    public Matcher matcher(Pattern pattern, int start, int end) {
        return pattern.matcher(lower)
                .region(start, end)
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }

    public Matcher casedMatcher(Pattern pattern, int start, int end) {
        return pattern.matcher(flat)
                .region(start, end)
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }
}
