package vn.thanhtri.directive.grammar.body;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;
import vn.thanhtri.directive.grammar.text.Verbs;

/**
 * A body told by its shape, a head noun and a name, where the gazetteer holds none: "Ban Quản lý Cảng cá Mẫu", "Hội Cựu giáo chức",
 * "các nhà thầu thi công". It keeps its own words.
 */
final class BodyShape {
    /** Code of a body that the gazetteer does not hold; its own words follow. */
    static final String UNLISTED = "UNLISTED:";

    private static final String NOUNS =
            "Tổng [Cc]ục|Chi [Cc]ục|Cục|Vụ|Sở|Ban [Qq]uản lý|Ban [Cc]hỉ huy|Ban [Cc]hỉ đạo|Ban|Bộ [Tt]ư lệnh|Bộ [Cc]hỉ"
                    + " huy|Bộ|Trung tâm|Phân viện|Viện|Học viện|Hội|Hiệp hội|Liên hiệp|Liên đoàn|Liên"
                    + " minh|Đoàn|Đài|Báo|Tạp chí|Cổng [Tt]hông tin|Nhà trường|Trường|Đại học|Bệnh viện|Bệnh xá|Phòng"
                    + " khám|Nhà máy|Tổng [Cc]ông ty|Công ty|Tập đoàn|Hợp tác xã|HTX|Xí nghiệp|Chi nhánh|Đội|Tổ|Hải"
                    + " đội|Hải đoàn|Văn phòng|Lữ đoàn|Sư đoàn|Trung đoàn|Tiểu đoàn|Đại đội|Quân khu|Quân đoàn|Quân"
                    + " chủng|Binh đoàn|Vùng(?= (?:[Cc]ảnh|[Hh]ải|\\d))|Đồn|Trạm|Hạt|Điện lực|Kho bạc|Ngân hàng|Bảo"
                    + " hiểm|Bưu điện|Viễn thông|Cảng vụ|Cảng|Thanh tra|Tòa án|Viện [Kk]iểm sát|Ủy ban|Hội đồng|Mặt"
                    + " trận|Quỹ|Nông trường|Lâm trường|Vườn quốc gia|Khu bảo tồn|Thư viện|Bảo tàng|Nhà văn hóa|Giáo"
                    + " hội|Tòa [Gg]iám mục|Câu lạc bộ|CLB|Đảng ủy|Đảng bộ|Chi bộ|Chi hội|Bến xe|Nhà ga|Thông tấn"
                    + " xã|Phòng|Công đoàn|Khu [Qq]uản lý|Khối|Tỉnh hội|Trại|Làng";
    private static final Pattern NAMED = Pattern.compile(
            "(?:(?:Các|các|Lãnh đạo|lãnh đạo) )?(?<noun>" + NOUNS + ")(?= [\\p{Lu}\\d]| [\\p{Ll}])",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern COMMON = Pattern.compile(
            "(?:(?:[Cc]ác|[Nn]hững|[Tt]oàn thể|[Tt]oàn bộ|[Mm]ọi|lãnh đạo) )?(?:đội|tổ|ban|hội|chi hội|lực"
                    + " lượng|trạm|đoàn thể|nhà trường|trường học|trường|hợp tác xã|chủ đầu tư|nhà thầu|cơ quan|đơn"
                    + " vị|doanh nghiệp|cơ sở|hộ kinh doanh|chủ hộ|hộ gia đình|phòng khám|bệnh viện|công ty|tổ chức|trung"
                    + " tâm|ngân hàng|sở|bộ|cục|phòng|viện|hội viên|đoàn viên|cán bộ|thôn|xóm|bản|ấp|tổ dân phố|khu dân"
                    + " cư|tiểu thương|chủ tàu|chủ phương tiện|ngư dân|nông dân|công nhân|giáo viên|nhà báo|bưu điện|nhà"
                    + " mạng)(?![\\p{L}])",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NO_BODY = Lexicon.cased(
            "(?:các |những )?(?:trường hợp|đoàn kết|khối lượng|ban (?:đêm|ngày|đầu)|bộ phận(?! \\p{Lu})|hội"
                    + " (?:nghị|thảo|họp|ý)|đội (?:ngũ|hình)|tổ quốc|vụ việc|viện (?:trợ|phí)|bảo hộ|phòng"
                    + " (?:khi|bệnh)|công (?:văn|điện|tác|trình|việc|dân|sức|khai)|văn bản|thông (?:báo|tin|tư)|liên"
                    + " (?:quan|tục|ngành)|tập (?:thể|tục)|thanh (?:niên|toán)|bản (?:thân|đồ)|cơ (?:sở dữ liệu|sở"
                    + " pháp|chế)|nhà (?:nước|ở|cửa|văn hóa)|đại (?:dịch|biểu)|nông (?:nghiệp|sản)|trung"
                    + " (?:ương|bình)|bệnh (?:nhân|dịch|tật)|chủ (?:trương|động|quan|yếu)|điện (?:thoại|lưới)|học"
                    + " (?:sinh|tập)|quân (?:đội|nhân)|khu (?:vực|cách|phong|dân)|lực (?:lượng chức năng)|tổng"
                    + " (?:số|hợp|kết))(?![\\p{L}])");
    /** Nouns that alone are too short to be a body without a name in capitals. */
    private static final Set<String> CAPITAL_NEEDED = Set.of(
            "Bộ", "Sở", "Cục", "Vụ", "Báo", "Đài", "Khối", "Quỹ", "Cảng", "Viện", "Ban", "Phòng", "Tổ", "Đội", "Hội",
            "Đoàn", "Trường", "Trạm", "Trại", "Làng", "Đồn", "Hạt");

    /** "các ban, ngành, đoàn thể": kinds of bodies, and none by itself. */
    private static final Pattern LIST_OF_KINDS =
            Pattern.compile("các (?:ban|sở|bộ|cục|phòng|viện|ngành), ", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern PEOPLE = Pattern.compile(
            "hộ|hội viên|đoàn viên|cán bộ|khu dân cư|tiểu thương|ngư dân|nông dân|công nhân|giáo viên",
            Pattern.UNICODE_CHARACTER_CLASS);
    /** First words, lower case; a gate for speed. */
    private static final Set<String> FIRST = Set.of(
            "các", "những", "toàn", "mọi", "lãnh", "tổng", "chi", "cục", "vụ", "sở", "ban", "bộ", "trung", "phân",
            "viện", "học", "hội", "hiệp", "liên", "đoàn", "đài", "báo", "tạp", "cổng", "nhà", "trường", "đại", "bệnh",
            "phòng", "công", "tập", "hợp", "htx", "xí", "đội", "tổ", "hải", "văn", "lữ", "sư", "tiểu", "quân", "binh",
            "vùng", "đồn", "trạm", "hạt", "điện", "kho", "ngân", "bảo", "bưu", "viễn", "cảng", "thanh", "tòa", "ủy",
            "mặt", "quỹ", "nông", "lâm", "vườn", "khu", "thư", "câu", "clb", "đảng", "bến", "thông", "khối", "tỉnh",
            "trại", "làng", "lực", "chủ", "cơ", "đơn", "doanh", "hộ", "cán", "thôn", "xóm", "bản", "ấp", "ngư", "giáo");

    private static final Pattern UPPER =
            Pattern.compile("[\\p{Lu}\\d][\\p{L}\\d&.-]*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern STOPS = Pattern.compile(
            "(?:phải|cần|có trách nhiệm|chịu|có(?! (?:liên quan|thẩm quyền|chức năng|trụ sở|vốn|hồ|đông))|được(?!"
                    + " (?:giao|phân|thành))|đã|đang|vẫn|còn|chưa|sẽ|để|nhằm|theo|khi|nếu|là|không|nghiêm|tích cực|tuyệt"
                    + " đối|chủ động|khẩn trương|kịp thời|tiếp tục|tăng cường|trực tiếp|cùng(?! cấp)|đồng thời|thường"
                    + " xuyên|kiên quyết|ngay|trước|sau|sẵn sàng|hằng|định kỳ|căn cứ|tập trung|đẩy|nhất là|đặc biệt|trong"
                    + " đó|như|gồm|bao gồm|bằng|từ|trong|nhằm)(?![\\p{L}])",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DASH = Pattern.compile("- (?=\\p{Lu}|[\\p{Ll}]+ )");
    private static final int MOST_WORDS = 18;
    private static final int MOST_TAIL = 3;
    private static final int MOST_SMALL = 7;

    private BodyShape() {}

    static boolean mayStart(FoldedText text, int at) {
        return FIRST.contains(Lexicon.wordAt(text.lower, at));
    }

    /** A body in capitals: a head noun and its name. */
    static Optional<Mention> named(FoldedText text, int at, int limit) {
        if (!mayStart(text, at) || noBody(text, at, limit)) {
            return Optional.empty();
        }
        Matcher noun = text.casedMatcher(NAMED, at, limit);
        if (!noun.lookingAt()) {
            return Optional.empty();
        }
        boolean small = noun.end() + 1 < limit && Character.isLowerCase(text.flat.charAt(noun.end() + 1));
        if (small && CAPITAL_NEEDED.contains(noun.group("noun"))) {
            return Optional.empty();
        }
        int end = nameEnd(text, noun.end(), limit, true);
        return end <= noun.end() ? Optional.empty() : Optional.of(mention(text, at, end));
    }

    /** A body in small letters, in the place of one: "đội xung kích", "các nhà thầu thi công". A verb or a sign must end it. */
    static Optional<Mention> common(FoldedText text, int at, int limit) {
        if (!mayStart(text, at) || noBody(text, at, limit)) {
            return Optional.empty();
        }
        Matcher noun = text.casedMatcher(COMMON, at, limit);
        if (!noun.lookingAt()) {
            return Optional.empty();
        }
        int end = nameEnd(text, noun.end(), limit, false);
        boolean plural = Set.of("các", "những", "toàn", "mọi").contains(Lexicon.wordAt(text.lower, at));
        boolean bare = end == noun.end()
                && (!plural
                        || LIST_OF_KINDS
                                .matcher(text.lower)
                                .region(at, Math.min(text.length(), end + 8))
                                .lookingAt());
        return end < 0 || bare
                ? Optional.empty()
                : Optional.of(new Mention(
                        at,
                        end,
                        UNLISTED + text.slice(at, end),
                        PEOPLE.matcher(noun.group()).find() ? Mention.Kind.PEOPLE : Mention.Kind.WEAK));
    }

    /** "Báo cáo", "Tổ chức", "Ban hành" are verbs, "trường hợp" and "hội nghị" no bodies. */
    private static boolean noBody(FoldedText text, int at, int limit) {
        return Verbs.at(text, at, limit) > 0 || text.matcher(NO_BODY, at, limit).lookingAt();
    }

    static boolean isPeople(Mention mention) {
        return mention.kind() == Mention.Kind.PEOPLE && mention.org().startsWith(UNLISTED);
    }

    static Mention mention(FoldedText text, int at, int end) {
        return new Mention(at, end, UNLISTED + text.slice(at, end), Mention.Kind.UNLISTED);
    }

    /** Where the name ends: before a verb, a sign or a word that opens something else; -1 when small letters run on without an end. */
    private static int nameEnd(FoldedText text, int from, int limit, boolean capitals) {
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
            if (inside.lookingAt()) {
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
                    + " vụ|khám,? chữa|quản lý (?:dự án|đường|khai|đầu|chợ|bến|rừng|đô|di|các|khu|thị)|thi công|(?:đầu tư"
                    + " )?xây dựng(?= (?:công trình|cơ bản|khu vực|tỉnh|chủ|phải|cần|khẩn|tiếp|tham mưu|chỉ đạo|phối|hướng"
                    + " dẫn|kiểm|tổ chức|rà|theo)|,|;|:|$)|khai thác (?:công trình|thủy)|sản xuất|kinh doanh|vận tải|vận"
                    + " hành|phục vụ|dự báo|cảnh báo|giám sát|cấp nước|tư vấn|bảo trì|bảo vệ rừng|nghiên cứu|đào tạo|bảo"
                    + " trợ|cung cấp dịch vụ|cung ứng dịch vụ|truyền thông|thông tin|ứng phó|điều hành|tiếp nhận|chỉ"
                    + " đạo|chỉ huy|quản lý(?= [\\p{L}]+ ?(?:,|và|:|$)))(?![\\p{L}])",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** The tail of a name in small letters that ends with its unit: "Chính sách xã hội tỉnh". */
    private static final Pattern UNIT = Pattern.compile(
            "(?: [\\p{Ll}]+){0,5}? (?:tỉnh|huyện|thành phố|phường|thị xã|xã(?! hội))(?![\\p{L}])",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final int LONGEST_TAIL = 60;

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
