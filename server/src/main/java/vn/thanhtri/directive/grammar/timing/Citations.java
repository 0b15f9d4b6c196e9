package vn.thanhtri.directive.grammar.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.Citation;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;
import vn.thanhtri.directive.grammar.text.Symbols;

/** Finds the documents cited, so that their dates are not taken for deadlines. */
public final class Citations {
    private static final Pattern CITED = Calendar.pattern(
            "(?:công điện|thông báo|văn bản|quyết định|chỉ thị|kế hoạch|công văn|nghị quyết|nghị định|thông tư|luật|điện|kết luận|hướng dẫn|tờ trình|báo cáo|phương án|lời kêu gọi|thông tri|quy định|bộ luật|pháp lệnh)"
                    + "(?: (?:khẩn|hỏa tốc|kết luận|chỉ đạo|liên tịch))?(?: số:?)?(?: ?(?<symbol>\\d{1,5} ?[-/] ?[\\p{L}\\d][\\p{L}\\d&/-]*(?: ?- ?[\\p{Lu}][\\p{L}&]*)?))?"
                    + "(?:,? (?<noun>ngày) " + Calendar.date("c") + ")?");
    private static final Pattern MORE =
            Calendar.pattern("(?:,| và|;) (?:số )?(?<symbol>\\d{1,5} ?[-/] ?[\\p{L}\\d][\\p{L}\\d&/-]*)(?:,? ngày "
                    + Calendar.date("c") + ")?");

    /** A citation and its folded stretch. */
    public record Found(int start, int end, Citation citation) {}

    private Citations() {}

    public static List<Found> find(FoldedText text, Calendar calendar) {
        List<Found> found = new ArrayList<>();
        Matcher m = text.matcher(CITED, 0, text.length());
        while (m.find()) {
            boolean symbol = m.group("symbol") != null && plausible(m.group("symbol"));
            if (!Lexicon.startsWord(text.lower, m.start()) || !symbol && m.group("cd") == null) {
                continue;
            }
            found.add(of(text, m, calendar, symbol));
            int at = m.end();
            Matcher more = text.matcher(MORE, at, text.length());
            while (more.lookingAt() && plausible(more.group("symbol"))) {
                found.add(of(text, more, calendar, true));
                at = more.end();
                more = text.matcher(MORE, at, text.length());
            }
        }
        return found;
    }

    private static boolean plausible(String symbol) {
        return symbol.chars().filter(Character::isLetter).count() >= 2;
    }

    private static Found of(FoldedText text, Matcher m, Calendar calendar, boolean symbol) {
        int start = m.start();
        while (!Character.isLetterOrDigit(text.flat.charAt(start))) {
            start++;
        }
        String raw = symbol ? text.flat.substring(m.start("symbol"), m.end("symbol")) : null;
        Citation citation = new Citation(
                text.span(start, m.end()), raw == null ? null : Symbols.normalise(raw), calendar.dateOf(m, "c"));
        return new Found(start, m.end(), citation);
    }
}
