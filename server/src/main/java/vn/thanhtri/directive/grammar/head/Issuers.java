package vn.thanhtri.directive.grammar.head;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.body.Agencies;
import vn.thanhtri.directive.grammar.text.Lexicon;

/** Who issued the document: said by its head, its number or its signature, else inferred from its words. */
public final class Issuers {
    private static final Pattern CONCLUDES = Lexicon.cased(
            "(?:Kết luận|kết luận|Ý kiến|ý kiến chỉ đạo)[^.]{0,40}? của (?:đồng chí )?(?:Chủ tịch|Phó Chủ tịch)(?: Thường trực)? UBND tỉnh");

    private static final Pattern UNIT =
            Lexicon.cased("(?<=[\\p{L}] )(tỉnh|huyện|thị xã|thành phố) ([\\p{Ll}]+ [\\p{Ll}]+)$");

    private static final Set<String> CITIES = Set.of("Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ");

    private static final int HEAD = 500;
    private static final Pattern CENTRAL = Lexicon.cased(
            "(?:BỘ (?!CHỈ HUY)|THỦ TƯỚNG|CHÍNH PHỦ|VĂN PHÒNG CHÍNH PHỦ|BAN BÍ THƯ|BỘ CHÍNH TRỊ|QUỐC HỘI|BAN CHỈ ĐẠO (?:QUỐC GIA|TRUNG ƯƠNG)|(?:TỔNG )?CỤC (?!THUẾ|HẢI QUAN|THỐNG KÊ|QUẢN LÝ THỊ)|CHỦ TỊCH NƯỚC|ỦY BAN (?:TRUNG ƯƠNG|QUỐC GIA))");
    private static final Pattern CENTRAL_SYMBOL =
            Pattern.compile("(?:-TTg|/TTg|VPCP|-B[A-Z]{2,8}$|/B[A-Z]{2,8}-|/TW$|NQ-CP|BCĐQG|BCĐTW)");
    private static final Pattern CENTRAL_TITLE =
            Lexicon.cased("(?:CỦA|Của) (?:PHÓ )?THỦ TƯỚNG CHÍNH PHỦ|CỦA BỘ TRƯỞNG");
    private static final Pattern CENTRAL_SPEAKS = Lexicon.cased(
            "(?:Bộ trưởng )?Bộ (?!Chỉ huy|chỉ huy|Tư lệnh)[\\p{Lu}][\\p{L}]*(?: [\\p{L}]+){0,6}(?: \\([^)]{1,120}\\))? (?:điện và |ngày [\\d/]+ đã )?(?:chỉ thị|yêu cầu|đề nghị|có công điện)|Thủ tướng Chính phủ (?:yêu cầu|chỉ thị)");

    private static final Pattern MINISTRY_SPEAKS = Lexicon.cased(
            "(?:Bộ trưởng |Thứ trưởng )?(?<body>Bộ (?!Chỉ huy|chỉ huy|Tư lệnh|trưởng)[\\p{Lu}][\\p{L}]*(?: (?!chỉ thị|yêu cầu|đề nghị)[\\p{L}]+){0,5}?) (?:chỉ thị|yêu cầu|đề nghị) ");

    /** A text without a head: who asks first in it. */
    private static final Pattern LOCAL_SPEAKS = Lexicon.cased(
            "(?<body>(?:Chủ tịch )?(?:UBND|Ủy ban nhân dân) (?:tỉnh|huyện|[Tt]hành phố|thị xã|xã|phường|TP)(?: \\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+){0,2})?|Thủ tướng(?: Chính phủ)?"
                    + "|(?:Ban [Cc]hỉ (?:đạo|huy)|Sở|Cục|Tổng cục|Tỉnh ủy|Thành ủy|Văn phòng|Ban Thường vụ)(?: (?!yêu cầu|đề nghị|giao |chỉ thị|trân trọng)[\\p{L}&-]+,?){1,12}?),? (?:cũng |vừa |đã |trân trọng )?(?:yêu cầu|đề nghị|giao|chỉ thị|điện)(?= )");

    private final HeadReader head;
    private final TailReader tail;
    private final @Nullable String province;
    private final String flat;

    public Issuers(HeadReader head, TailReader tail, @Nullable String province, String flat) {
        this.head = head;
        this.tail = tail;
        this.province = province;
        this.flat = flat;
    }

    @Nullable
    public String stated() {
        if (head.organ != null) {
            return ofOrgan(head.organ);
        }
        if (head.issuerTold != null) {
            return head.issuerTold;
        }
        String symbol = head.symbol == null ? "" : head.symbol.normalised();
        if (symbol.matches(".*(?:[/-]|-CT)UBND.*") || symbol.contains("/UBND") || symbol.contains("CTUBND")) {
            return withProvince("UBND tỉnh");
        }
        if (symbol.endsWith("/TU")) {
            return withProvince("Tỉnh ủy");
        }
        boolean bureau = tail.signer != null
                && tail.signer.authority().stream().anyMatch(a -> a.onBehalfOf().startsWith("BAN THƯỜNG VỤ"));
        if (bureau) {
            return withProvince("Ban Thường vụ Tỉnh ủy");
        }
        return symbol.endsWith("VPCP") ? "Văn phòng Chính phủ" : null;
    }

    private @Nullable String ofOrgan(String organ) {
        String upper = organ.replaceFirst("^CHỦ TỊCH ", "");
        if (upper.startsWith("ỦY BAN NHÂN DÂN") || upper.startsWith("UBND")) {
            String rest = upper.replaceFirst("^(?:ỦY BAN NHÂN DÂN|UBND)\\s*", "");
            Matcher unit = Pattern.compile("(TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG) ([\\p{Lu} ]+)")
                    .matcher(rest);
            return unit.find()
                    ? "UBND " + unit.group(1).toLowerCase(Locale.ROOT) + " " + Agencies.properName(unit.group(2))
                    : withProvince(CITIES.contains(String.valueOf(province)) ? "UBND thành phố" : "UBND tỉnh");
        }
        String words = asWritten(upper).replace("tỉnh ủy", "Tỉnh ủy").replace("chính phủ", "Chính phủ");
        boolean incomplete = words.endsWith("Tỉnh ủy") || words.endsWith("UBND tỉnh") || Agencies.isDepartment(words);
        words = UNIT.matcher(words)
                .replaceAll(
                        m -> m.group(1) + " " + Agencies.properName(m.group(2).toUpperCase(Locale.ROOT)));
        return incomplete ? withProvince(words) : words;
    }

    /** Whether a body of the state's centre speaks: it is of no province. */
    public boolean central() {
        String symbol = head.symbol == null ? "" : head.symbol.normalised();
        String organ = head.organ != null
                ? head.organ
                : head.issuerTold == null ? "" : head.issuerTold.toUpperCase(Locale.ROOT);
        return CENTRAL_SYMBOL.matcher(symbol).find()
                || CENTRAL.matcher(organ).lookingAt()
                || organ.isEmpty()
                        && (CENTRAL_TITLE
                                        .matcher(flat.substring(0, Math.min(HEAD, flat.length())))
                                        .find()
                                || CENTRAL_SPEAKS
                                        .matcher(flat.substring(0, Math.min(HEAD * 4, flat.length())))
                                        .find());
    }

    /** In the spelling the text has elsewhere ("Bộ Xây dựng"), else by the names of offices we know. */
    private String asWritten(String upper) {
        String titled = Titles.words(upper);
        boolean known = titled.chars().skip(1).anyMatch(Character::isUpperCase);
        for (int at = 0; !known && at + upper.length() <= flat.length(); at++) {
            if (flat.charAt(at) == upper.charAt(0)
                    && flat.regionMatches(true, at, upper, 0, upper.length())
                    && !flat.startsWith(upper, at)) {
                return flat.substring(at, at + upper.length());
            }
        }
        return titled;
    }

    private String withProvince(String body) {
        return province == null ? body : body + " " + province;
    }

    private String withProvinceOnce(String body) {
        return body.endsWith("UBND tỉnh") || body.endsWith("Ủy ban nhân dân tỉnh") ? withProvince(body) : body;
    }

    @Nullable
    public String inferred() {
        if (stated() != null) {
            return null;
        }
        if (CONCLUDES.matcher(flat).find()) {
            return withProvince("UBND tỉnh");
        }
        Matcher speaks = MINISTRY_SPEAKS.matcher(flat.substring(0, Math.min(HEAD * 4, flat.length())));
        if (speaks.find()) {
            return speaks.group("body");
        }
        Matcher local = LOCAL_SPEAKS.matcher(flat.substring(0, Math.min(HEAD * 4, flat.length())));
        return local.find() ? withProvinceOnce(local.group("body")) : null;
    }
}
