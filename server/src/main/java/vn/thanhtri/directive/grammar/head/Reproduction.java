package vn.thanhtri.directive.grammar.head;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.Span;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;
import vn.thanhtri.directive.grammar.text.Symbols;
import vn.thanhtri.directive.grammar.timing.Calendar;

/**
 * A document told by a newspaper or an office, without its head: "Ngày 12/9/2025, UBND tỉnh Lâm Đồng ban hành Công văn số 412/UBND-YT …" says its
 * number, kind, issuer and day.
 *
 * @param number as the document has it; null for none
 */
record Reproduction(
        String issuer,
        String kind,
        Symbols.@Nullable Symbol symbol,
        @Nullable LocalDate date,
        @Nullable Span dateSpan) {
    private static final int HEAD = 1_500;
    private static final Pattern YEAR = Pattern.compile("\\d{1,2}/\\d{1,2}/(?<y>20\\d{2})");
    private static final Pattern TOLD = Lexicon.cased(
            "(?:(?:[Mm]ới đây|[Vv]ừa qua|[Hh]ôm nay)?,? ?(?:\\(|(?:[Ss]áng|[Cc]hiều|[Tt]ối|[Hh]ôm)? ?(?:[Nn]gày )?)"
                    + Calendar.date("a").replace("(?:ngày )?", "") + "\\)?,? )?"
                    + "(?<issuer>(?:Ủy ban|UBND|Ban|Bộ|Sở|Thủ tướng|Chính phủ|Văn phòng|Chủ tịch|Tỉnh ủy|Thành ủy|Huyện ủy|Cục|Chi cục|Trung tâm|Công an|Bộ trưởng|Giám đốc|Phó)(?: [\\p{L}\\d,-]+){1,14}?)(?:,? ngày "
                    + Calendar.date("b").replace("(?:ngày )?", "")
                    + ",?)? (?:vừa |đã |cũng )*(?:ban hành|có|ký ban hành|ký|gửi|phát|ra)(?: [\\p{Ll}]+)? (?<kind>[Cc]ông văn|[Qq]uyết định|[Cc]ông điện|[Cc]hỉ thị|[Kk]ế hoạch|[Tt]hông báo|[Vv]ăn bản|[Hh]ướng dẫn)(?: (?:khẩn|hỏa tốc|kết luận|chỉ đạo))*"
                    + "(?: số:?)? ?(?<symbol>\\d{1,5}(?: ?[/-] ?[\\p{Lu}][\\p{L}&]*(?: ?[-/] ?[\\p{Lu}][\\p{L}&\\d]*)*)?)?(?:,? ngày "
                    + Calendar.date("c").replace("(?:ngày )?", "") + ")?");

    /** What the opening of a text without a head tells; empty when it tells no document. */
    static Optional<Reproduction> find(FoldedText text) {
        int limit = Math.min(text.length(), HEAD);
        Matcher year = YEAR.matcher(text.flat);
        Calendar calendar = new Calendar(null, year.find() ? Integer.parseInt(year.group("y")) : 0);
        Matcher m = text.casedMatcher(TOLD, 0, limit);
        while (m.find()) {
            boolean starts = m.start() == 0
                    || !Character.isLetterOrDigit(text.flat.charAt(m.start()))
                    || !Character.isLetterOrDigit(text.flat.charAt(m.start() - 1));
            if (starts) {
                return Optional.of(of(text, m, calendar));
            }
        }
        return Optional.empty();
    }

    private static Reproduction of(FoldedText text, Matcher m, Calendar calendar) {
        String written = m.group("symbol");
        Symbols.Symbol symbol = written == null
                ? null
                : Symbols.find(written)
                        .orElseGet(() -> new Symbols.Symbol(
                                Integer.parseInt(written.strip()), written.strip(), written.strip()));
        String which = calendar.dateOf(m, "c") != null ? "c" : calendar.dateOf(m, "b") != null ? "b" : "a";
        LocalDate date = calendar.dateOf(m, which);
        Span span = date == null
                ? null
                : text.span(m.start(which + "d"), m.end(m.group(which + "y") != null ? which + "y" : which + "n"));
        return new Reproduction(text.words(m.start("issuer"), m.end("issuer")), m.group("kind"), symbol, date, span);
    }
}
