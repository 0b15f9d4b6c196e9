package vn.thanhtri.directive.grammar.head;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.Block;
import vn.thanhtri.directive.grammar.Span;
import vn.thanhtri.directive.grammar.structure.Layout;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;
import vn.thanhtri.directive.grammar.text.Line;
import vn.thanhtri.directive.grammar.text.Parts;
import vn.thanhtri.directive.grammar.text.Signs;
import vn.thanhtri.directive.grammar.text.Symbols;
import vn.thanhtri.directive.grammar.timing.Calendar;

/** Reads the head: number, place and date, kind, subject, issuer, urgency. */
public final class HeadReader {
    private static final Pattern DATE =
            Pattern.compile("ngày ?(?<d>\\d{1,2}) ?tháng ?(?<n>\\d{1,2}) ?năm ?(?<y>\\d{4})");
    private static final Pattern ISSUER = Lexicon.cased(
            "(?:ỦY BAN NHÂN DÂN|UBND|BAN CHỈ ĐẠO|BAN THƯỜNG VỤ|TỈNH ỦY|SỞ|BỘ|THỦ TƯỚNG|CHÍNH PHỦ|HUYỆN ỦY|THÀNH ỦY|BAN"
                    + " CHỈ HUY|VĂN PHÒNG|CHỦ TỊCH|TRUNG TÂM|CÔNG AN)[\\p{Lu}\\p{N} ,&-]*");

    private static final Pattern HALF = Lexicon.cased(
            "ỦY(?: BAN(?: NHÂN)?)?|BAN(?: CHỈ)?|SỞ|BỘ|CÔNG|THỦ|CHỦ|(?:SỞ|BỘ|BAN) [\\p{Lu} ]*(?: VÀ|,| PHÁT TRIỂN| NÔNG| ĐÀO| CHỐNG)");
    private static final Pattern PARTY_OF =
            Lexicon.cased("ĐẢNG BỘ (?<unit>TỈNH|HUYỆN|THÀNH|THỊ)(?: PHỐ| XÃ)? (?<name>[\\p{Lu} -]+)");

    private final FoldedText text;
    private final Layout layout;

    public Symbols.@Nullable Symbol symbol;

    @Nullable
    public String place;

    @Nullable
    public LocalDate date;

    @Nullable
    public Span dateSpan;

    @Nullable
    public String typeWord;

    @Nullable
    public String subject;

    @Nullable
    public String urgency;

    @Nullable
    public Span urgencySpan;

    /** Who issued a document that a text without a head tells of. */
    @Nullable
    public String issuerTold;

    @Nullable
    String organ;

    private @Nullable String partyUnit;
    /** The number stands alone on the line after "Số:". */
    private boolean numberNext;
    /** The line above, and the first words of an organ whose name is broken over lines. */
    private String above = "";

    private String half = "";
    private int typeEnd = -1;

    public HeadReader(FoldedText text, Layout layout) {
        this.text = text;
        this.layout = layout;
        for (Line line : layout.lines()) {
            if (isIn(line, Block.Kind.HEADER)) {
                read(line);
            } else if (isIn(line, Block.Kind.URGENCY)) {
                urgency(line.in(text), line.start());
            }
        }
        if (typeWord == null && symbol == null) {
            typeWord = typeInPreamble();
        }
        if (symbol == null && organ == null && date == null) {
            Reproduction.find(text).ifPresent(this::told);
        }
        if (organ == null) {
            organFromHead();
        }
        subject = new SubjectReader(text, layout).read(typeEnd);
    }

    private void told(Reproduction told) {
        symbol = told.symbol();
        date = told.date();
        dateSpan = told.dateSpan();
        issuerTold = told.issuer().replaceFirst("^Ủy ban nhân dân", "UBND");
        String kind = told.kind().toUpperCase(Locale.ROOT);
        if (typeWord == null && !kind.equals("VĂN BẢN")) {
            typeWord = kind;
        }
    }

    /** Copies in newspapers lose the head: "QUYẾT ĐỊNH" alone on a line still says what it is. */
    private @Nullable String typeInPreamble() {
        return layout.lines().stream()
                .filter(line -> isIn(line, Block.Kind.PREAMBLE))
                .map(line -> Signs.TYPE.matcher(line.in(text).replaceFirst("\\s*:$", "")))
                .filter(Matcher::matches)
                .map(type -> type.group("type"))
                .findFirst()
                .orElse(null);
    }

    private boolean isIn(Line line, Block.Kind kind) {
        return layout.parts().in(line, kind);
    }

    private void read(Line line) {
        String s = line.in(text);
        if (symbol == null && typeEnd < 0 && (numberNext || Signs.starts(Signs.NUMBER_LINE, s) || s.contains("Số"))) {
            symbol = Symbols.find(s).orElse(null);
        }
        numberNext = s.matches("\\|?\\s*Số\\s*:?\\s*");
        Matcher where = Signs.PLACE_DATE.matcher(s);
        if (place == null && where.find()) {
            place = where.group("place")
                    .replaceFirst("^(?:TP\\.? ?|Tp\\. ?|Thành phố )(?=Hà Nội)", "")
                    .replaceFirst("^(?!TP)\\p{Lu}{2,} (?=\\p{Lu})", "")
                    .strip();
            if (Provinces.isProvince(above + " " + place)) {
                place = above + " " + place;
            }
            Matcher day = text.matcher(DATE, line.start(), line.end());
            if (day.find()) {
                date = new Calendar(null).dateOf(day, "");
                dateSpan = text.span(day.start(), day.end());
            }
        }
        Matcher type = Signs.TYPE.matcher(s);
        if (typeWord == null && type.lookingAt()) {
            typeWord = type.group("type");
            typeEnd = line.start() + type.end();
            if (typeWord.contains("KHẨN") || typeWord.contains("HỎA TỐC")) {
                urgency(typeWord, line.start());
            }
        }
        if (typeWord == null) {
            organ(s);
        }
        above = s;
    }

    /** The issuer stands under its superior: the last of the organ lines, with the line that names its unit. */
    private void organ(String s) {
        String left = s.replaceAll("CỘNG H.*|Độc lập.*|ĐẢNG CỘNG SẢN.*|\\|", "").strip();
        left = half.isEmpty() ? left : half + " " + left;
        boolean broken = HALF.matcher(left).matches();
        half = broken ? left : "";
        if (broken) {
            return;
        }
        Matcher issuer = ISSUER.matcher(left);
        Matcher committee = PARTY_OF.matcher(left);
        if (committee.matches()) {
            partyUnit = committee.group("unit").equals("TỈNH")
                    ? "TỈNH ỦY " + committee.group("name")
                    : committee.group("unit") + " ỦY " + committee.group("name");
        } else if (left.equals("BAN THƯỜNG VỤ") && partyUnit != null) {
            organ = left + " " + partyUnit;
        } else if (organ != null
                && (left.matches("VÀ [\\p{Lu} ,]+")
                        || organ.matches(".*(?:PHÒNG, CHỐNG|PHÒNG CHỐNG|,)") && left.matches("[\\p{Lu}\\d ,&-]+"))) {
            organ = organ + " " + left;
        } else if (issuer.matches()) {
            organ = left;
        } else if (organ != null
                && left.matches("(?:TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG) [\\p{Lu} ]+")
                && !organ.contains(" TỈNH ")) {
            organ = organ + " " + left;
        }
    }

    private void urgency(String words, int at) {
        if (urgency != null) {
            return;
        }
        String upper = words.toUpperCase(Locale.ROOT);
        urgency = upper.contains("HỎA TỐC") ? "HOA_TOC" : upper.contains("THƯỢNG KHẨN") ? "THUONG_KHAN" : "KHAN";
        urgencySpan = text.span(at, Math.min(text.length(), at + words.length()));
    }

    /** Party documents name the issuer after the kind: "CHỈ THỊ CỦA BAN THƯỜNG VỤ TỈNH ỦY". */
    private void organFromHead() {
        if (typeEnd < 0) {
            return;
        }
        String rest = headAfterType();
        Matcher committee = Lexicon.cased(
                        "(?:CHỦ TỊCH )?(?:ỦY BAN NHÂN DÂN|UBND) (?:TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG) [\\p{Lu} ]+")
                .matcher(rest);
        if (committee.find()) {
            organ = committee.group().strip();
            return;
        }
        Matcher of = Lexicon.cased(
                        "CỦA (?<body>BAN THƯỜNG VỤ (?:TỈNH|HUYỆN|THÀNH) ỦY|TỈNH ỦY|THỦ TƯỚNG CHÍNH PHỦ|CHỦ TỊCH ỦY BAN"
                                + " NHÂN DÂN TỈNH)")
                .matcher(rest);
        organ = of.find() ? of.group("body") : null;
    }

    private String headAfterType() {
        int end = typeEnd;
        for (Parts.Part part : layout.parts().of(Block.Kind.HEADER)) {
            if (part.end() > end) {
                end = part.end();
            }
        }
        return text.flat.substring(typeEnd, end);
    }

    /** Code of the kind; a letter has no word for it, only "V/v" or "Kính gửi". */
    @Nullable
    public String type() {
        return DocumentTypes.of(typeWord, symbol, subject, layout.parts().first(Block.Kind.KINH_GUI) != null);
    }
}
