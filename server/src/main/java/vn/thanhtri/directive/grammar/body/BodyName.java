package vn.thanhtri.directive.grammar.body;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;
import vn.thanhtri.directive.grammar.text.Verbs;

/** How far the name of a body reaches that is told by its shape. */
final class BodyName {
    private static final Pattern UPPER =
            Pattern.compile("[\\p{Lu}\\d][\\p{L}\\d&.-]*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern STOPS = Pattern.compile(
            "(?:phải|cần|có trách nhiệm|chịu|có(?! (?:liên quan|thẩm quyền|chức năng|trụ sở|vốn|hồ|đông))|được(?!"
                    + " (?:giao|phân|thành))|đã|đang|vẫn|còn|chưa|sẽ|để|nhằm|theo|khi|nếu|là|(?<!hàng )không|nghiêm|tích cực|tuyệt"
                    + " đối|chủ động|khẩn trương|kịp thời|tiếp tục|tăng cường|trực tiếp|cùng(?! cấp)|đồng thời|thường"
                    + " xuyên|kiên quyết|ngay|trước|sau|sẵn sàng|hằng|định kỳ|căn cứ|tập trung|đẩy|nhất là|đặc biệt|trong"
                    + " đó|như|gồm|bao gồm|bằng|từ|trong|nhằm)(?![\\p{L}])",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DASH = Pattern.compile("- (?=\\p{Lu}|[\\p{Ll}]+ )");
    private static final int MOST_WORDS = 18;
    private static final int MOST_TAIL = 3;
    private static final int MOST_SMALL = 7;
    /** The tail of a name in small letters that ends with its unit: "Chính sách xã hội tỉnh". */
    private static final Pattern UNIT = Pattern.compile(
            "(?: [\\p{Ll}]+){0,5}? (?:tỉnh|huyện|thành phố|phường|thị xã|xã(?! hội))(?![\\p{L}])",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern UNIT_ENDS = Pattern.compile(
            "(?<![\\p{L}])(?:việt nam|tỉnh|huyện|thành phố|thị xã|phường) $", Pattern.UNICODE_CHARACTER_CLASS);

    private static final int LONGEST_TAIL = 60;

    private BodyName() {}

    /** Where the name ends: before a verb, a sign or a word that opens something else; -1 when small letters run on without an end. */
    static int end(FoldedText text, int from, int limit, boolean capitals) {
        int end = from;
        int sure = from;
        int small = 0;
        int at = from;
        for (int word = 0; word < MOST_WORDS; word++) {
            while (at < limit && text.flat.charAt(at) == ' ') {
                at++;
            }
            if (DASH.matcher(text.flat).region(at, limit).lookingAt()) {
                at += 2;
            }
            if (at >= limit || !Character.isLetterOrDigit(text.flat.charAt(at))) {
                boolean stop = at >= limit || ".;".indexOf(text.flat.charAt(at)) >= 0;
                if (stop && capitals && small > MOST_TAIL && sure > from) {
                    return sure; // an unknown verb and its object, not a name
                }
                return trimmed(text, from, Math.max(end, sure), limit, at);
            }
            Matcher upper = text.casedMatcher(UPPER, at, limit);
            if (upper.lookingAt()) {
                if (!capitals && small == 0 && word > 0 && Verbs.at(text, at, limit) > 0) {
                    return end;
                }
                end = dot(text, upper.end());
                sure = end;
                small = 0;
                at = end;
                continue;
            }
            Matcher inside = NAME_VERBS.matcher(text.lower).region(at, limit);
            if (inside.lookingAt() && !unitStands(text, at)) {
                end = inside.end();
                at = end;
                continue;
            }
            if (Verbs.at(text, at, limit) > 0 || text.matcher(STOPS, at, limit).lookingAt()) {
                return trimmed(text, from, end, limit, at);
            }
            String next = Lexicon.wordAt(text.lower, at);
            if (next.equals("và") && at + 3 < limit && Agencies.mayStartBody(text, at + 3)) {
                return trimmed(text, from, end, limit, at);
            }
            end = at + next.length();
            at = end;
            small++;
            if (small > MOST_SMALL) {
                return capitals ? trimmed(text, from, second(text, sure, limit), limit, at) : -1;
            }
        }
        return capitals ? sure : -1;
    }

    /** "Ban Chỉ huy phòng cháy, chữa cháy rừng", "Cục Quản lý đường bộ": verbs that belong to a name. */
    private static final Pattern NAME_VERBS = Pattern.compile(
            "(?:phòng,? ?chống(?: và kiểm soát)?|phòng cháy,? (?:và )?chữa cháy(?: và cứu nạn,? cứu hộ)?|phòng,?"
                    + " ?tránh|chữa cháy|tìm kiếm,? cứu nạn|tìm kiếm|cứu hộ|cứu nạn|kiểm soát bệnh|kiểm nghiệm|dịch"
                    + " vụ|khám,? chữa|quản lý(?:,? (?:và )?vận hành)? (?:hồ|công trình|đê|khai thác|vận hành|dự án|đường|khai|đầu|chợ|bến|rừng|đô|di|các|khu|thị)|thi công|(?:đầu tư"
                    + " )?xây dựng(?= (?:công trình|cơ bản|khu vực|tỉnh|chủ|phải|cần|khẩn|tiếp|tham mưu|chỉ đạo|phối|hướng"
                    + " dẫn|kiểm|tổ chức|rà|theo)|,|;|:|$)|khai thác (?:công trình|thủy)|sản xuất|kinh doanh|vận tải|vận"
                    + " hành|phục vụ|dự báo|cảnh báo|giám sát|cấp nước|tư vấn|bảo trì|bảo vệ rừng|nghiên cứu|đào tạo|bảo"
                    + " trợ|cung cấp dịch vụ|cung ứng dịch vụ|truyền thông|thông tin|ứng phó|điều hành|tiếp nhận|phối"
                    + " hợp(?= tìm kiếm)|nuôi trồng|trữ(?= (?:khu vực|nhà nước|quốc gia))|quản lý(?= [\\p{L}]+ ?(?:,|và|:|$)))(?![\\p{L}])",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** Behind its unit a name is over: "Hàng hải Việt Nam kiểm soát …" speaks of work. */
    private static boolean unitStands(FoldedText text, int at) {
        return UNIT_ENDS.matcher(text.lower.substring(Math.max(0, at - 14), at)).find();
    }

    private static int second(FoldedText text, int sure, int limit) {
        Matcher unit = UNIT.matcher(text.lower).region(sure, Math.min(limit, sure + LONGEST_TAIL));
        if (unit.lookingAt()) {
            return unit.end();
        }
        int at = sure;
        for (int word = 0; word < 2 && at < limit && text.flat.charAt(at) == ' '; word++) {
            at += 1 + Lexicon.wordAt(text.lower, at + 1).length();
        }
        return Math.min(at, limit);
    }

    private static int dot(FoldedText text, int end) {
        return text.flat.charAt(end - 1) == '.'
                        && (end >= text.length() || text.flat.charAt(end) != ' ' || !abbreviation(text, end))
                ? end - 1
                : end;
    }

    private static boolean abbreviation(FoldedText text, int end) {
        return text.flat.substring(Math.max(0, end - 4), end).matches(".*(?:TP|Tp|TX|TT|Q|P)\\.");
    }

    /** Without a trailing "và", "của", "các". */
    private static int trimmed(FoldedText text, int from, int end, int limit, int at) {
        int e = end;
        boolean again = true;
        while (again) {
            again = false;
            for (String word : new String[] {" và", " của", " các", " về", " tại", " số", " trên", " trong", " ở"}) {
                if (e - word.length() >= from && text.lower.startsWith(word, e - word.length())) {
                    e -= word.length();
                    again = true;
                }
            }
        }
        return e;
    }
}
