package vn.thanhtri.directive.grammar.structure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;
import vn.thanhtri.directive.grammar.text.Line;
import vn.thanhtri.directive.grammar.text.Roman;

/**
 * The mark of a point at the start of a line.
 *
 * @param label the number or letter alone, empty for bullets
 * @param tail the sign after the number, which tells "1." from "1)" under it
 * @param end folded index after the mark and its blanks
 */
public record Marker(Style style, String label, String tail, String text, int end) {
    /** Kinds of marks, outermost first. */
    public enum Style {
        CHAPTER,
        CAPITAL,
        ARTICLE,
        ROMAN,
        NUMBER,
        DECIMAL,
        LETTER,
        BULLET,
        SUB_BULLET
    }

    private static final String BULLETS = "\\-•●▪○◦·■□➢✓⁃∙\uf0b7\uf02d\uf0d8\uf0a7\uf0fc*";
    private static final String TEXT_FOLLOWS = "(?=[\\p{Lu}\\p{N}\"'(\\[“])";
    private static final Pattern CHAPTER = Lexicon.cased(
            "(?:(?:Phần|Chương|Mục|PHẦN|CHƯƠNG|MỤC) (?:[IVX]+|\\d{1,2}|thứ [\\p{L}]+|THỨ [\\p{L}]+))[.:]?\\s*");
    private static final Pattern ARTICLE = Lexicon.cased("(?:Điều|ĐIỀU) (?<n>\\d{1,3})\\s?[.:]?\\s*");
    private static final Pattern ROMAN =
            Lexicon.cased("(?!V\\s?/\\s?[vV])(?<n>[IVX]{1,5})\\s?(?<t>\\./|/\\.|\\.-|[.\\-/)])\\s?" + TEXT_FOLLOWS);
    private static final Pattern CAPITAL = Lexicon.cased("(?<n>[A-HĐ])(?<t>\\./|/\\.|[.)/])\\s?" + TEXT_FOLLOWS);
    private static final Pattern DECIMAL =
            Lexicon.cased("(?<n>\\d{1,2}(?:\\.\\d{1,2}){1,3})(?<t>[.)/\\-]?)\\s?(?=[\\p{Lu}\"(“])");
    private static final Pattern NUMBER = Lexicon.cased(
            "\\(?(?<n>\\d{1,2})\\s?(?<t>\\./|/\\.|\\.-|[.)/]|-(?!\\d))\\s?(?=[\\p{Lu}\"'(\\[“]|(?<=\\s)[\\p{Ll}]|(?<=\\s)\\d{1,2}/)");
    private static final Pattern WORDED =
            Lexicon.cased("(?<n>Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười)(?<t> là)[,:] ?(?=\\S)");
    private static final List<String> WORDS =
            List.of("Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười");
    private static final Pattern LETTER =
            Lexicon.cased("\\(?(?<n>[a-zđ])\\s?(?<t>\\./|/\\.|[.)/]|-(?=\\s?[\\p{Lu}]))\\s?(?=\\S)");
    private static final Pattern BULLET = Lexicon.cased("(?<t>[" + BULLETS + "])(?!-)\\s?(?=\\S)");
    private static final Pattern PLUS = Lexicon.cased("(?<t>\\+)\\s?(?=\\S)");

    public static Optional<Marker> at(FoldedText text, Line line) {
        Marker marker = read(text, line, CHAPTER, Style.CHAPTER);
        marker = marker != null ? marker : read(text, line, ARTICLE, Style.ARTICLE);
        marker = marker != null ? marker : read(text, line, ROMAN, Style.ROMAN);
        marker = marker != null ? marker : read(text, line, CAPITAL, Style.CAPITAL);
        marker = marker != null ? marker : read(text, line, DECIMAL, Style.DECIMAL);
        marker = marker != null ? marker : read(text, line, NUMBER, Style.NUMBER);
        marker = marker != null ? marker : read(text, line, WORDED, Style.NUMBER);
        marker = marker != null ? marker : read(text, line, LETTER, Style.LETTER);
        marker = marker != null ? marker : read(text, line, BULLET, Style.BULLET);
        marker = marker != null ? marker : read(text, line, PLUS, Style.SUB_BULLET);
        return Optional.ofNullable(marker);
    }

    private static @org.jspecify.annotations.Nullable Marker read(
            FoldedText text, Line line, Pattern pattern, Style style) {
        Matcher m = text.casedMatcher(pattern, line.start(), line.end());
        if (!m.lookingAt()) {
            return null;
        }
        boolean named = pattern != BULLET && pattern != PLUS && pattern != CHAPTER;
        String tail = pattern == CHAPTER || pattern == ARTICLE ? "" : m.group("t");
        String both = m.group().startsWith("(") ? "(" + tail : tail;
        String label = named ? m.group("n") : "";
        int word = pattern == WORDED ? WORDS.indexOf(label) + 1 : 0;
        return new Marker(
                style,
                word > 0 ? Integer.toString(word) : label,
                both,
                m.group().strip(),
                m.end());
    }

    public int number() {
        return switch (style) {
            case NUMBER, ARTICLE -> Integer.parseInt(label);
            case DECIMAL -> Integer.parseInt(label.substring(label.lastIndexOf('.') + 1));
            case LETTER -> "abcdđefghijklmnopqrstuvwxyz".indexOf(label) + 1;
            case ROMAN -> Roman.valueOf(label);
            case CAPITAL -> "ABCDĐEFGH".indexOf(label) + 1;
            case CHAPTER, BULLET, SUB_BULLET -> 0;
        };
    }

    public int depth() {
        return (int) label.chars().filter(c -> c == '.').count();
    }
}
