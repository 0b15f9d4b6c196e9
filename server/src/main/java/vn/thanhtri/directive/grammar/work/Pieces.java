package vn.thanhtri.directive.grammar.work;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.body.OrderParties;
import vn.thanhtri.directive.grammar.text.Clauses;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;
import vn.thanhtri.directive.grammar.text.Verbs;

/**
 * Cuts a sentence into its pieces of work. New work begins behind a comma, "và" or "đồng thời" with a verb, unless the verbs share an
 * object ("thu gom, vận chuyển và xử lý rác"), or stand in a purpose ("để phát hiện sớm, cách ly") or a list of examples.
 */
final class Pieces {
    private static final Pattern ASSIGN = Lexicon.cased(
            "(?:(?:thống nhất|tiếp tục|cũng|đã|trân trọng|điện và|nghiêm túc) )?(?:yêu cầu|giao|đề nghị|phân công|chỉ thị|kêu gọi|kiến nghị|ủy quyền|điện và đề nghị)(?: nhiệm vụ| trách nhiệm)?(?: cho)?:? ?(?:(?:các )?(?:đồng chí|đ/c|ông|bà) )?");
    private static final Pattern BETWEEN = Lexicon.cased(
            "\\s?(?:\\([^()]{1,160}\\))?,?\\s?(?:và toàn thể|và|;|:|-|/|cùng với|cùng|đặc biệt là|nhất là|trước hết là)?\\s?(?:các đồng chí |đồng chí )?");
    private static final Pattern LINK = Lexicon.cased(
            "(?:(?:chủ trì|chủ động|khẩn trương|tiếp tục|kịp thời|tăng cường|thường xuyên|trực tiếp|có trách nhiệm|phải|cần|ngay|nghiêm túc|tập trung|đồng thời|và|chịu trách nhiệm)[, ]*)*"
                    + "(?:phối hợp|phối kết hợp|hiệp đồng|cùng với|chủ trì cùng|chỉ đạo|đôn đốc|lãnh đạo|yêu cầu|giao|phân công)(?: (?:chặt chẽ|tốt|thực hiện|đồng bộ|hiệu quả|với|cùng|cho|các|giữa|kiểm tra|hướng dẫn|quyết liệt|và|chỉ đạo|đôn đốc|giám sát|phân công|đồng chí))*[ ,:]*");
    private static final Pattern FRONT = Lexicon.cased(
            "(?:(?:là(?= (?:cơ quan|đơn vị|đầu mối))|trên đây là|nhận được|để|nhằm|căn cứ|trên cơ sở|theo(?! dõi)|đối với|trước(?= (?:mắt|tình|ngày|\\d))|sau|ngay sau khi|từ(?= (?:nay|ngày|\\d))|trong(?! đó)|cùng với|bên cạnh|ngoài|thời gian tới|với|qua|tại(?! các khu vực ngập)|về)(?: [^:.;]{0,200}?)[:,] ?"
                    + "|(?:đồng thời|ngoài ra|bên cạnh đó|trước mắt|trong đó|cụ thể|riêng|hơn nữa|mặt khác|theo đó|do đó|vì vậy|cũng tại văn bản này|từ nay),? ?)");
    private static final Pattern GROUNDS = Lexicon.cased(
            "(?:để|nhằm|căn cứ|thời gian tới|theo|thực hiện|triển khai|trước|trên|do|nhận|xét|qua|sau|với|vì|tại|trong|từ|tiếp tục thực hiện)(?![\\p{L}])(?=[^;]{8,600}[ ,](?:yêu cầu|giao|đề nghị|chỉ thị|phân công|kêu gọi))");
    private static final Pattern CONDITION =
            Lexicon.cased("(?:trường hợp|nếu|khi|ngay khi|mỗi khi|trong trường hợp)(?![\\p{L}])");
    private static final Pattern BOUNDARY = Lexicon.cased(
            "[,:] |,? và | đồng thời | thì (?=phải|cần|báo)| (?=không để (?:dịch|xảy|phát))|,? đi đôi với |,? gắn với |\\.\\.\\. |… ?\\.?|[.] ");
    private static final Pattern STRONG = Lexicon.cased(
            "(?:đồng thời|kịp thời|khẩn trương|chủ động|tăng cường|tổ chức(?!,? (?:cá nhân|chính trị|đảng))|sẵn sàng|tiếp tục|thực hiện|triển khai|báo cáo|phối hợp|đảm bảo|bảo đảm|rà soát|chỉ đạo|hướng dẫn|kiên quyết|tuyệt đối|không để|không được"
                    + "|thường xuyên|nghiêm cấm|huy động|bố trí|xây dựng|đề xuất|tham mưu|tập trung|đẩy mạnh|chuẩn bị|cập nhật|có (?:phương án|giải pháp|biện pháp|kế hoạch|hình thức)|gửi|định kỳ|hằng ngày|ưu tiên|nâng cao|giữ vững"
                    + "|đặc biệt chú ý|chú trọng|phải|cần|lập|thành lập|ban hành|tuyên truyền|vận động|kiểm tra|giám sát|theo dõi|thông báo|quản lý|xử lý nghiêm|yêu cầu|giao|chia sẻ|tổng hợp|trực|cử|cắm|nghiêm túc(?= (?:thực|triển|chấp|tuân))|in(?= (?:tờ|ấn))|hoàn thành|công khai|biểu dương|tạm dừng|dừng|phân công|hỗ trợ)(?![\\p{L}])(?! của)");
    private static final Pattern PURPOSE = Lexicon.cased(
            "(?:(?<!không |sót |lọt )(?<![\\p{L}])(?:để|nhằm|phục vụ|góp phần|qua đó|tránh|giúp)(?![\\p{L}])(?! (?:xảy ra|lọt|sót|bị|dịch|mất|phát)))");
    private static final Pattern EXAMPLES = Lexicon.cased(
            "(?<![\\p{L}])(?:nhất là|đặc biệt(?: là)?|như|bao gồm|gồm|trong đó có|ví dụ|liên quan đến|với các (?:nội dung|biện pháp)|về ?:)(?![\\p{L}])");
    private static final Pattern FORBIDS = Lexicon.cased(
            "(?:tuyệt đối )?(?:không để|không được|không cho|nghiêm cấm|kiên quyết không|tuyệt đối không)(?![\\p{L}])");
    private static final Pattern TIME_ONLY = Lexicon.cased(
            "(?:phải |cần )?(?:hoàn thành|xong|kết thúc)(?: (?:đợt|giai đoạn) \\d+)?(?: trước| trong| vào| chậm| muộn|,|\\.|;|$)");
    private static final Pattern NOMINAL = Lexicon.cased(
            "(?<![\\p{L}])(?:công tác|việc|(?:các )?(?:biện pháp|hoạt động|giải pháp|hình thức|quy định|kỹ năng|kiến thức|chính sách|nội dung|nguy cơ|nhu cầu|khả năng|năng lực|chế độ))(?![\\p{L}])");

    private static final Pattern OWN_START =
            Lexicon.cased("(?:định kỳ|hằng ngày|hằng tuần|báo cáo|kịp thời báo cáo|đồng thời|gửi báo cáo)(?![\\p{L}])");
    /** "Theo dõi, báo cáo tình hình" is one piece. */
    private static final int MOST_BARE = 14;

    private static final int SHORT = 50;

    private final FoldedText text;

    Pieces(FoldedText text) {
        this.text = text;
    }

    /** @param ownWork whether the word at a place, though it shares an object, is a piece of work by itself ("truy vết, khoanh vùng") */
    List<Clauses.Segment> of(Clauses.Segment segment, OrderParties parties, IntPredicate ownWork) {
        List<Integer> starts = new ArrayList<>();
        List<Integer> cuts = new ArrayList<>(); // where the piece before a start ends
        int first = predicate(segment.start(), segment.end(), parties);
        if (first >= segment.end()) {
            return List.of();
        }
        starts.add(first);
        cuts.add(first);
        boolean condition = text.matcher(CONDITION, first, segment.end()).lookingAt();
        Matcher m = text.matcher(BOUNDARY, first, segment.end());
        int depth = 0;
        boolean quoted = false;
        int seen = first;
        while (m.find()) {
            for (; seen < m.start(); seen++) {
                char c = text.flat.charAt(seen);
                depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
                quoted ^= c == '"';
            }
            if (depth > 0 || quoted || parties.isTaken(m.start())) {
                continue;
            }
            int next = predicate(m.end(), segment.end(), parties);
            if (next >= segment.end() || m.start() < starts.getLast() || next <= starts.getLast()) {
                continue;
            }
            boolean verb = Verbs.begin(text, next, segment.end())
                    || text.matcher(STRONG, next, segment.end()).lookingAt()
                    || text.matcher(FORBIDS, next, segment.end()).lookingAt();
            if (condition && verb) {
                condition = false; // what is owed when it has come about
                continue;
            }
            if (verb
                    && begins(
                            starts.getLast(),
                            m,
                            next,
                            segment.end(),
                            next > m.end() && parties.isTaken(m.end()),
                            ownWork)) {
                starts.add(next);
                cuts.add(m.start());
            }
        }
        List<Clauses.Segment> pieces = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? cuts.get(i + 1) : segment.end();
            int stop = trimmed(starts.get(i), end, parties);
            if (says(starts.get(i), stop, parties)) {
                pieces.add(new Clauses.Segment(starts.get(i), stop));
            }
        }
        return pieces;
    }

    /** Whether a piece begins with words that open orders more than other things. */
    boolean strong(Clauses.Segment piece) {
        return text.matcher(STRONG, piece.start(), piece.end()).lookingAt();
    }

    /** Whether anything but names and "yêu cầu" stands in the stretch. */
    private boolean says(int start, int end, OrderParties parties) {
        StringBuilder left = new StringBuilder();
        for (int i = start; i < end; i++) {
            if (!parties.isTaken(i)) {
                left.append(text.lower.charAt(i));
            }
        }
        if (text.flat.startsWith(":", end) && !Verbs.begin(text, start, end) && end - start < SHORT) {
            return false; // which of those named: "các tỉnh bị ảnh hưởng:"
        }
        String words = left.toString().replaceAll("[^\\p{L}\\d]+", " ").strip();
        return !words.matches("(?:và|các|cùng|yêu cầu|giao|đề nghị|chỉ thị|cụ thể|như sau|với|chỉ đạo|lãnh đạo| )*")
                && !(text.flat.startsWith(":", end)
                        && words.matches(
                                "(?:chủ trì|phối hợp|với|và|cùng|các|thực hiện|tổ chức|triển khai|khẩn trương|tập trung|ngay|trưởng|ban chỉ huy|yêu cầu| )*"));
    }

    private boolean begins(int last, Matcher boundary, int next, int end, boolean subject, IntPredicate ownWork) {
        String sign = boundary.group().strip();
        if (sameWord(last, boundary, next, end)) {
            return false;
        }
        if (subject || sign.equals(".") || text.matcher(FORBIDS, next, end).lookingAt()) {
            return true;
        }
        String before = text.lower.substring(last, boundary.start());
        boolean strong = text.matcher(STRONG, next, end).lookingAt();
        boolean purpose = find(PURPOSE, before);
        boolean examples = find(EXAMPLES, before);
        if (Verbs.only(text, clause(last, boundary.start()), boundary.start())) {
            boolean reports = text.matcher(OWN_START, next, end).lookingAt()
                    && !before.contains("tổng hợp")
                    && before.length() > MOST_BARE;
            return reports
                    || !purpose && !examples && !find(NOMINAL, before) && ownWork.test(last) && ownWork.test(next);
        }
        if (sign.equals(":")) {
            return false;
        }
        if (purpose || examples) {
            return strong && !sign.endsWith("và");
        }
        return strong || !sign.endsWith("và") || !find(NOMINAL, before);
    }

    /** Inside "phòng, chống", inside a name, before "hoàn thành trước ngày …", which is a time. */
    private boolean sameWord(int last, Matcher boundary, int next, int end) {
        boolean sentence = boundary.group().contains(".") || boundary.group().contains(":");
        boolean name = !sentence && next == boundary.end() && Character.isUpperCase(text.flat.charAt(next));
        return name
                || text.lower.startsWith("phòng", Math.max(last, boundary.start() - 5))
                        && (text.lower.startsWith("chống", next) || text.lower.startsWith("tránh", next))
                || text.lower.startsWith("cứu nạn", next)
                || text.matcher(TIME_ONLY, next, end).lookingAt();
    }

    /** Where the clause before a boundary begins: behind the last comma or "và". */
    private int clause(int from, int boundary) {
        String before = text.lower.substring(from, boundary);
        int comma = before.lastIndexOf(", ") + 1;
        int and = before.lastIndexOf(" và ");
        return from + Math.max(comma, and < 0 ? 0 : and + 3);
    }

    private static boolean find(Pattern pattern, String words) {
        return pattern.matcher(words).find();
    }

    /** Past the names of who shall do it, past "phối hợp với …" and words like "Trước mắt,": where the work itself begins. */
    private int predicate(int from, int end, OrderParties parties) {
        int at = blanks(from, end);
        at = pastGround(at, end, parties);
        for (int step = 0; step < 40 && at < end; step++) {
            int next = step(at, end, parties);
            if (next <= at) {
                break;
            }
            at = next;
        }
        return at;
    }

    /** "Để …, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các sở …": what stands before the issuer's word is the ground of the order. */
    private int pastGround(int at, int end, OrderParties parties) {
        boolean grounds = text.matcher(GROUNDS, at, end).lookingAt();
        int speaker = parties.speakerEnd(at, end);
        if (speaker <= at && !grounds) {
            return at;
        }
        Matcher assign = text.matcher(ASSIGN, speaker > at ? blanks(speaker, end) : at, end);
        if (speaker > at) {
            return assign.lookingAt() ? blanks(assign.end(), end) : at;
        }
        while (assign.find()) {
            if (Lexicon.startsWord(text.lower, assign.start()) && parties.isTaken(assign.end())) {
                return assign.end();
            }
        }
        return at;
    }

    private int step(int at, int end, OrderParties parties) {
        int name = parties.nameEnd(at);
        if (name > at) {
            return past(name, end);
        }
        Matcher assign = text.matcher(ASSIGN, at, end);
        if (assign.lookingAt() && (parties.isTaken(assign.end()) || Verbs.begin(text, assign.end(), end))) {
            return assign.end();
        }
        Matcher link = text.matcher(LINK, at, end);
        if (link.lookingAt() && parties.isTaken(link.end())) {
            int after = chain(link.end(), end, parties);
            return Verbs.begin(text, after, end) ? after : at;
        }
        Matcher front = text.matcher(FRONT, at, end);
        if (front.lookingAt()
                && front.end() < end
                && (parties.isTaken(front.end())
                        || Verbs.begin(text, front.end(), end)
                        || text.matcher(CONDITION, front.end(), end).lookingAt())) {
            return front.end();
        }
        return at;
    }

    /** After a name: past the sign and the next name, past what is said about it in brackets. */
    private int past(int nameEnd, int end) {
        Matcher between = text.matcher(BETWEEN, nameEnd, end);
        int after = between.lookingAt() ? between.end() : nameEnd;
        return blanks(after, end);
    }

    private int chain(int at, int end, OrderParties parties) {
        int position = at;
        while (position < end && parties.isTaken(position)) {
            position = past(parties.nameEnd(position), end);
        }
        return position;
    }

    private int blanks(int at, int end) {
        int i = at;
        while (i < end && " \"-,;:".indexOf(text.flat.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private int trimmed(int start, int end, OrderParties parties) {
        int e = end;
        boolean again = true;
        while (again && e > start) {
            again = false;
            while (e > start && " ,;:./".indexOf(text.flat.charAt(e - 1)) >= 0) {
                e--;
            }
            for (String word : new String[] {" và", " đồng thời", " đi đôi với", " gắn với"}) {
                if (e - word.length() > start && text.lower.startsWith(word, e - word.length())) {
                    e -= word.length();
                    again = true;
                }
            }
        }
        return e;
    }
}
