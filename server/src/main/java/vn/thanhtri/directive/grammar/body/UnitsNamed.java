package vn.thanhtri.directive.grammar.body;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;

/**
 * Units that a body of a kind is named with: a range "từ Hà Tĩnh đến Gia Lai", the first of a list "các tỉnh: Lâm Đồng, …", or the departments
 * "của các tỉnh, thành phố".
 */
final class UnitsNamed {
    private static final String NAME = "[\\p{Lu}][\\p{L}]+(?:[ -][\\p{Lu}][\\p{L}]+){0,3}";
    private static final Pattern RANGE =
            Lexicon.cased("(?:,? (?:ven biển|miền núi|khu vực|dọc tuyến|vùng))*,? từ (?:tỉnh |thành phố )?(?<from>"
                    + NAME + ") (?:đến|tới|vào đến|ra đến) (?:tỉnh |thành phố )?(?<to>" + NAME + ")");
    private static final Pattern FIRST =
            Lexicon.cased("(?:,? (?:nêu trên|sau|gồm))*: ?(?:tỉnh |thành phố |TP\\.? ?)?(?<name>" + NAME
                    + ")(?=,|;| và |\\.|$| (?:\\p{Ll}))");
    private static final Pattern PROVINCES = Lexicon.cased(
            "(?: của)? (?:các )?(?:tỉnh(?:,| và) (?:thành phố|TP)|thành phố|tỉnh)(?: trực thuộc (?:Trung ương|trung ương|TW))?(?: liên quan| nêu trên)?");

    private final FoldedText text;

    UnitsNamed(FoldedText text) {
        this.text = text;
    }

    Mention of(Mention body, int limit) {
        boolean sector = body.kind() == Mention.Kind.SECTOR && body.org().matches("S[A-Z]{2,8}");
        int end = body.end();
        String org = body.org();
        if (sector) {
            Matcher provinces = text.casedMatcher(PROVINCES, end, limit);
            if (!provinces.lookingAt()
                    || !provinces.group().contains("các ") && !provinces.group().contains(",")) {
                return body;
            }
            end = provinces.end();
            org = org + ":*";
        }
        if (!org.endsWith(":*") || org.contains(",")) {
            return body;
        }
        String kind = org.substring(0, org.length() - 1);
        Matcher range = text.casedMatcher(RANGE, end, limit);
        if (range.lookingAt()) {
            return new Mention(
                    body.start(),
                    range.end(),
                    kind + range.group("from") + ".." + range.group("to"),
                    Mention.Kind.GROUP);
        }
        Matcher first = text.casedMatcher(FIRST, end, limit);
        if (first.lookingAt() && !Agencies.mayStartBody(text, first.start("name"))) {
            return new Mention(body.start(), first.end("name"), kind + first.group("name"), Mention.Kind.NAMED);
        }
        return sector ? new Mention(body.start(), end, body.org(), Mention.Kind.GROUP) : body;
    }
}
