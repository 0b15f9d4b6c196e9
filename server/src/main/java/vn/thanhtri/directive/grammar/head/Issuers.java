package vn.thanhtri.directive.grammar.head;

import java.util.Locale;
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
                    : withProvince("UBND tỉnh");
        }
        String words = Titles.words(upper).replace("tỉnh ủy", "Tỉnh ủy").replace("chính phủ", "Chính phủ");
        boolean incomplete = words.endsWith("Tỉnh ủy") || words.endsWith("UBND tỉnh") || Agencies.isDepartment(words);
        words = UNIT.matcher(words)
                .replaceAll(
                        m -> m.group(1) + " " + Agencies.properName(m.group(2).toUpperCase(Locale.ROOT)));
        return incomplete ? withProvince(words) : words;
    }

    private String withProvince(String body) {
        return province == null ? body : body + " " + province;
    }

    @Nullable
    public String inferred() {
        if (stated() != null) {
            return null;
        }
        return CONCLUDES.matcher(flat).find() ? withProvince("UBND tỉnh") : null;
    }
}
