package vn.thanhtri.directive.grammar.head;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.Block;
import vn.thanhtri.directive.grammar.Fact;
import vn.thanhtri.directive.grammar.Ground;
import vn.thanhtri.directive.grammar.structure.Layout;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;
import vn.thanhtri.directive.grammar.text.Parts;
import vn.thanhtri.directive.grammar.timing.Calendar;

/** Finds what the document states about the situation, for the reader of the review page. */
public final class FactReader {
    private record Rule(String kind, Pattern pattern) {}

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "days_without_community_case",
                    Lexicon.cased(
                            "(?<v>\\d{1,3}) ngày không (?:có|ghi nhận|phát sinh) ca (?:nhiễm|mắc|bệnh)?(?: mới)?(?: trong cộng đồng)?")),
            new Rule(
                    "new_cases",
                    Lexicon.cased(
                            "(?:trong )?(?:ngày " + Calendar.date("f").replace("(?:ngày )?", "")
                                    + ",? )?[^.;]{0,60}?(?:ghi nhận|phát hiện|xuất hiện|phát sinh)(?: thêm)? (?<v>\\d{1,5}) (?:ca|trường hợp|ổ dịch)[^,.;]{0,60}(?:, (?:huyện|thành phố|thị xã) [\\p{L}]+ [\\p{L}]+)?")),
            new Rule(
                    "cumulative_cases",
                    Lexicon.cased(
                            "(?:lũy kế|tổng số|cộng dồn)[^.;,]{0,60}?(?<v>\\d[\\d.]{0,8}) (?:ca|trường hợp|ổ dịch)[^,.;]{0,40}")),
            new Rule(
                    "late_detection",
                    Lexicon.cased("một số ca phát hiện sau (?<v>\\d{1,2})(?: ?- ?\\d{1,2})? ngày[^,.;]{0,40}")),
            new Rule("cross_infection", Lexicon.cased("[^,.;]{0,20}lây nhiễm chéo[^,.;]{0,40}")),
            new Rule("cases_in_quarantine", Lexicon.cased("hằng ngày vẫn phát hiện ca mắc[^,.;]{0,60}")),
            new Rule("external_incidence", Lexicon.cased("hàng (?:nghìn|trăm|chục) ca[^,.;]{0,40}")),
            new Rule("execution_gap", Lexicon.cased("một số nhiệm vụ chưa[^.;]{5,90}(?=dẫn đến)")),
            new Rule("source", Lexicon.cased("là (?:người|các trường hợp) (?:trở về|đi về|về) từ vùng (?:có )?dịch")));

    private FactReader() {}

    public static List<Fact> read(FoldedText text, Layout layout, Calendar calendar) {
        List<Fact> facts = new ArrayList<>();
        for (Parts.Part part : layout.parts().of(Block.Kind.PREAMBLE)) {
            for (Rule rule : RULES) {
                Matcher m = text.matcher(rule.pattern, part.start(), part.end());
                while (m.find()) {
                    facts.add(new Fact(
                            text.span(m.start(), m.end()),
                            rule.kind,
                            value(m),
                            rule.kind.equals("new_cases") ? calendar.dateOf(m, "f") : null,
                            new Ground("fact-" + rule.kind, 0.9)));
                }
            }
        }
        facts.sort(Comparator.comparingInt(f -> f.span().start()));
        return facts;
    }

    private static @Nullable Integer value(Matcher m) {
        try {
            return Integer.valueOf(m.group("v").replace(".", ""));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
