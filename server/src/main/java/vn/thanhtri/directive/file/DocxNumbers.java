package vn.thanhtri.directive.file;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;

/** Counts the numbers of lists as Word does, since they do not stand in the text of a DOCX. */
final class DocxNumbers {
    private static final int LEVELS = 9;
    private static final int[] ROMAN = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_WORDS = {"c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private final @Nullable XWPFNumbering numbering;
    private final @Nullable XWPFStyles styles;
    private final Map<BigInteger, int[]> counters = new HashMap<>();

    DocxNumbers(XWPFDocument document) {
        this.numbering = document.getNumbering();
        this.styles = document.getStyles();
    }

    /** {@code "2.1. "}, {@code "- "} for a bullet, empty without a number. Counts on. */
    String next(XWPFParagraph paragraph) {
        CTNumPr numbered = numbered(paragraph);
        if (numbering == null || numbered == null || numbered.getNumId() == null) {
            return "";
        }
        XWPFNum list = numbering.getNum(numbered.getNumId().getVal());
        if (list == null) {
            return "";
        }
        XWPFAbstractNum kind =
                numbering.getAbstractNum(list.getCTNum().getAbstractNumId().getVal());
        int level = numbered.getIlvl() == null ? 0 : numbered.getIlvl().getVal().intValue();
        CTLvl at = level(kind, level);
        if (at == null) {
            return "";
        }
        int[] count = counters.computeIfAbsent(numbered.getNumId().getVal(), id -> new int[LEVELS]);
        count[level] = count[level] == 0 ? start(at) : count[level] + 1;
        for (int below = level + 1; below < LEVELS; below++) {
            count[below] = 0;
        }
        String format =
                at.getNumFmt() == null ? "decimal" : at.getNumFmt().getVal().toString();
        if (format.equals("bullet")) {
            return "- ";
        }
        if (format.equals("none") || at.getLvlText() == null) {
            return "";
        }
        String mark = at.getLvlText().getVal();
        for (int above = 0; above <= level; above++) {
            CTLvl own = level(kind, above);
            String ownFormat = own == null || own.getNumFmt() == null
                    ? "decimal"
                    : own.getNumFmt().getVal().toString();
            mark = mark.replace("%" + (above + 1), word(Math.max(1, count[above]), ownFormat));
        }
        return mark + " ";
    }

    private @Nullable CTNumPr numbered(XWPFParagraph paragraph) {
        var own = paragraph.getCTP().getPPr();
        if (own != null && own.getNumPr() != null) {
            return own.getNumPr();
        }
        XWPFStyle style =
                styles == null || paragraph.getStyleID() == null ? null : styles.getStyle(paragraph.getStyleID());
        return style == null || style.getCTStyle().getPPr() == null
                ? null
                : style.getCTStyle().getPPr().getNumPr();
    }

    private static @Nullable CTLvl level(@Nullable XWPFAbstractNum kind, int level) {
        return kind == null
                ? null
                : kind.getCTAbstractNum().getLvlList().stream()
                        .filter(each -> each.getIlvl().intValue() == level)
                        .findFirst()
                        .orElse(null);
    }

    private static int start(CTLvl level) {
        return level.getStart() == null ? 1 : level.getStart().getVal().intValue();
    }

    private static String word(int number, String format) {
        return switch (format) {
            case "lowerLetter" -> String.valueOf((char) ('a' + (number - 1) % 26));
            case "upperLetter" -> String.valueOf((char) ('A' + (number - 1) % 26));
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            default -> String.valueOf(number);
        };
    }

    private static String roman(int number) {
        StringBuilder word = new StringBuilder();
        int left = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (left >= ROMAN[i]) {
                word.append(ROMAN_WORDS[i]);
                left -= ROMAN[i];
            }
        }
        return word.toString();
    }
}
