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
                    + " hội|Tòa [Gg]iám mục|Câu lạc bộ|CLB|Đảng ủy|Đảng bộ|Chi bộ|Chi hội|Bến xe|Ga(?= \\p{Lu})|Nhà ga|Thông tấn"
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
                    + " mạng|cảng vụ|đại học|học viện|cao đẳng)(?![\\p{L}])",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NO_BODY = Lexicon.cased(
            "(?:các |những )?(?:trường hợp|(?:đơn vị|cơ quan|địa phương|công ty|doanh nghiệp|tổ chức|cơ sở) (?:này|đó|nào)|đoàn kết|khối lượng|ban (?:đêm|ngày|đầu)|bộ phận(?! \\p{Lu})|hội"
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
            "mặt", "quỹ", "nông", "lâm", "vườn", "khu", "thư", "câu", "clb", "ga", "đảng", "bến", "thông", "khối",
            "tỉnh", "trại", "làng", "lực", "chủ", "cơ", "đơn", "doanh", "hộ", "cán", "thôn", "xóm", "bản", "ấp", "ngư",
            "giáo");

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
        int end = BodyName.end(text, noun.end(), limit, true);
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
        int end = BodyName.end(text, noun.end(), limit, false);
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
}
