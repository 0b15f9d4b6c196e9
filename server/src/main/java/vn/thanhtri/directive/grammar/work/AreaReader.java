package vn.thanhtri.directive.grammar.work;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.Area;
import vn.thanhtri.directive.grammar.Ground;
import vn.thanhtri.directive.grammar.body.Agencies;
import vn.thanhtri.directive.grammar.body.OrderParties;
import vn.thanhtri.directive.grammar.text.Fold;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;

/** Finds where an order applies: units by name, zones, kinds of places. */
public final class AreaReader {
    /** {@code words}: one of them must be in the point, else the rule is not tried. */
    private record Rule(Pattern pattern, String level, String name, List<String> words) {}

    private static final String N = "(?<name>[\\p{Lu}][\\p{L}]*(?: [\\p{Lu}][\\p{L}]*){0,3})";
    private static final String NUMBERED = N.substring(0, N.length() - 1) + "|\\d{1,2}(?!\\d))";
    private static final String ON = "(?:(?:toàn bộ |toàn )?địa bàn |toàn )?";
    private static final List<Rule> RULES = List.of(
            rule(
                    "hamlet_set",
                    List.of("xóm", "thôn", "tổ dân phố", "ấp", "bản", "khu phố"),
                    "các (?:xóm|thôn|tổ dân phố|ấp|bản|khu phố)(?: [\\p{Ll}]+){0,3} (?:thuộc|của|tại) (?:các )?(?:xã|phường|thị trấn) "
                            + N),
            rule(
                    "place_set",
                    List.of("nhà trọ"),
                    "các khu nhà trọ(?: trên địa bàn (?:huyện|thị xã|thành phố|tỉnh)(?: " + N + ")?)?"),
            rule(
                    "hamlet",
                    List.of("xóm ", "thôn ", "tổ dân phố ", "ấp ", "bản ", "khu phố ", "tdp "),
                    ON + "(?:xóm|thôn|tổ dân phố|ấp|bản|khu phố|TDP) " + NUMBERED),
            rule(
                    "district",
                    List.of("huyện ", "thị xã ", "thành phố ", "tp", "tx"),
                    ON + "(?:huyện|thị xã|thành phố|TP\\.?|TX\\.?) " + N),
            rule("district", List.of("quận "), ON + "quận " + NUMBERED),
            rule("commune", List.of("xã ", "thị trấn ", "đặc khu "), ON + "(?:xã|thị trấn|đặc khu) " + N),
            rule("commune", List.of("phường "), ON + "phường " + NUMBERED),
            rule("province", List.of("tỉnh "), ON + "tỉnh " + N),
            rule(
                    "zone",
                    List.of("phong tỏa", "giãn cách", "cách ly"),
                    "(?:các )?(?:khu vực|khu|vùng|điểm|ổ) (?:đang )?(?:(?:cách ly, phong tỏa)|(?:phong tỏa, cách ly)|(?:bị )?phong tỏa(?:, giãn cách(?: xã hội)?)?|giãn cách(?: xã hội)?|cách ly y tế)"),
            rule("facility", List.of("cách ly"), "(?:các )?(?:khu|cơ sở|điểm) cách ly(?: tập trung)?"),
            rule(
                    "zone",
                    List.of("vùng "),
                    "vùng (?:dịch uy hiếp|đệm|bị dịch uy hiếp|ngập lụt|ngập úng|xung yếu|trũng thấp|hạ du|sạt lở|có nguy cơ sạt lở)"),
            rule(
                    "risk_place",
                    List.of("nguy cơ"),
                    "(?:những |các )?(?:nơi|khu vực|địa điểm|địa bàn|điểm)(?: khác)?(?: đông người)? có (?:nguy cơ|yếu tố nguy cơ)(?: [\\p{Ll}]+){0,4}?(?: cao)?(?=[,.;:]| và| như|$)"),
            rule(
                    "place_set",
                    List.of("các "),
                    "các (?:khu công nghiệp|cụm công nghiệp|chợ|siêu thị|bệnh viện|trường học|nhà trọ|khu dân cư|bến xe|nhà hàng|quán ăn|cơ sở y tế|cửa khẩu|đường mòn, lối mở|chung cư)"),
            rule("locality", List.of("tại địa phương"), "tại địa phương"));

    private final FoldedText text;

    public AreaReader(FoldedText text) {
        this.text = text;
    }

    private static Rule rule(String level, List<String> words, String regex) {
        return new Rule(
                Lexicon.cased(Fold.word(regex)),
                level,
                regex.contains("<name>") ? "name" : "",
                words.stream().map(Fold::word).toList());
    }

    /** An area and its folded stretch. */
    public record Found(int start, int end, Area area) {}

    public List<Found> read(int start, int end, OrderParties parties) {
        List<Found> found = new ArrayList<>();
        BitSet read = new BitSet();
        String lower = text.lower.substring(start, end);
        for (Rule rule : RULES) {
            if (rule.words.stream().noneMatch(lower::contains)) {
                continue;
            }
            Matcher m = text.casedMatcher(rule.pattern, start, end);
            while (m.find()) {
                int a = m.start();
                int b = m.end();
                int next = read.nextSetBit(a);
                boolean overlaps = next >= 0 && next < b;
                if (!overlaps
                        && Lexicon.startsWord(text.flat, a)
                        && Lexicon.endsWord(text.flat, b)
                        && !named(parties, a, b)) {
                    read.set(a, b);
                    String name = rule.name.isEmpty() ? null : m.group("name");
                    found.add(new Found(
                            a,
                            b,
                            new Area(
                                    text.span(a, b),
                                    rule.level,
                                    name == null ? null : Agencies.properName(name),
                                    new Ground("area-" + rule.level, 0.9))));
                }
            }
        }
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    /** "UBND huyện Phú Bình" is an agency, not a place. */
    private boolean named(OrderParties parties, int a, int b) {
        return parties.anyTaken(a, b)
                || text.lower
                        .substring(Math.max(0, a - 12), a)
                        .matches(".*(?:ubnd|ủy ban nhân dân|dân|công an|ủy|hđnd|chỉ huy|quản lý) (?:các )?$");
    }
}
