package vn.thanhtri.directive.grammar.work;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.NotOrder;
import vn.thanhtri.directive.grammar.text.Clauses;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;
import vn.thanhtri.directive.grammar.text.Verbs;

/** Recognises the sentences that order nothing, each with its reason. What is not recognised here is an order. */
public final class NotWork {
    private record Rule(NotOrder reason, Pattern pattern) {}

    /** Words by which a sentence commands, whatever its opening says. */
    public static final Pattern COMMANDS = Lexicon.cased(
            "(?<![\\p{L}])(?:(?<!(?:theo|các|những|đáp ứng|có|vượt|về|mục đích,|đạt) )yêu cầu(?! (?:của|đặt"
                    + " ra|phòng|trên|mới|nhiệm vụ|công tác|thực tiễn|cấp bách|về))|đề nghị(?! (?:của|trên))|phải(?! chịu"
                    + " hậu)|cần(?! (?:thiết|cù))|giao(?= (?:sở|ubnd|ủy ban|công an|cho|các|chủ tịch|giám đốc|văn"
                    + " phòng|ban|bộ|trung|phòng))|nghiêm cấm|không được|tuyệt đối không|có trách nhiệm|chịu trách"
                    + " nhiệm|hãy|kêu gọi)(?![\\p{L}])");

    private static final List<Rule> RULES = List.of(
            rule(
                    NotOrder.ANNOUNCEMENT,
                    "(?![^:]{0,300}(?:\\(|;))[^:]{0,240}(?<![\\p{L}])(?:nội dung|nhiệm vụ|công việc|giải pháp|biện"
                            + " pháp|vấn đề|việc|công tác|trọng tâm|cụ thể|như sau|dưới đây|kết luận|ý kiến)(?:"
                            + " [\\p{L},]+){0,8}? ?:\\s*"),
            rule(
                    NotOrder.ANNOUNCEMENT,
                    "[^:]{0,400}(?<![\\p{L}])(?:yêu cầu|đề nghị|chỉ thị|chỉ đạo|kết luận|điện|giao)(?: như sau| ngay)?"
                            + " ?:\\s*"),
            rule(
                    NotOrder.ANNOUNCEMENT,
                    "(?:cụ thể|trong đó|gồm|bao gồm|như sau|sau đây|với các nội dung|nhiệm vụ cụ thể)(?: như sau| là)?"
                            + " ?:?\\s*"),
            rule(
                    NotOrder.EFFECT,
                    "(?:phải |và |cần )*hoàn thành(?: (?:đợt|giai đoạn) \\d+)?"
                            + " (?:trước|trong|vào)[^;]*|[^.;]{0,120}(?:có hiệu lực|hết hiệu lực)(?: thi hành| thực"
                            + " hiện)?(?: kể)?(?: từ| đến|\\.|;| sau)[^;]*|(?:thời gian|thời điểm|thời hạn)(?: (?:thực"
                            + " hiện|áp dụng|bắt đầu|triển khai|tổ chức|phong tỏa|cách ly|giãn cách))*(?: dịch)?"
                            + " ?(?::|từ|bắt đầu|kể từ|dự kiến|trong)[^;]*|địa điểm ?:[^;]*"),
            rule(
                    NotOrder.PLACE,
                    "(?:đặc biệt|nhất là|trong đó)(?: là)?,? (?:phương án|người|trẻ|tại|ở|trong|đối với|khu vực|vào|những|với)(?![\\p{L}])[^;]*"),
            rule(
                    NotOrder.EFFECT,
                    "(?:thông báo|công điện|công văn|quyết định|kế hoạch|chỉ thị|văn bản|kết luận) này (?:thay thế|bãi bỏ|hủy bỏ|sửa đổi|bổ sung)[^;]*"),
            rule(
                    NotOrder.FUNDING,
                    "(?:về )?(?:nguồn )?(?:kinh phí|ngân sách|nguồn vốn)(?! (?:phải|cần))[^;]*?(?:bảo đảm|đảm bảo|chi"
                            + " trả|phân cấp|quy định|ngân sách|dự toán|nguồn|bố trí|sử dụng)[^;]*|(?:từ|do) (?:nguồn"
                            + " )?(?:ngân sách|kinh phí)[^;]*|nguồn (?:dự phòng|ngân sách|kinh phí|xã hội hóa|hợp"
                            + " pháp|vốn)[^;]*|hỗ trợ từ (?:trung ương|các nguồn|ngân sách)[^;]*"),
            rule(
                    NotOrder.AIM,
                    "(?:mục (?:tiêu|đích)|chỉ tiêu|yêu cầu đạt được)(?![\\p{L}])[^;]*|(?:phấn đấu,?"
                            + " )?(?:(?:trên|dưới|ít nhất|tối thiểu|đạt|đạt trên|từ) )?\\d{1,3}(?:[.,]\\d+)? ?%[^;]*|(?:tỷ"
                            + " lệ|số ca|số mắc|số trường hợp|số người|tỉ lệ)[^;]{2,200}?(?:đạt|giảm|dưới|trên|không"
                            + " quá|không vượt|≥|>|<)[^;]*|phấn đấu(?! hoàn thành)[^;]*"),
            rule(
                    NotOrder.GROUND,
                    "(?:- ?)?(?:căn cứ|xét(?! (?:nghiệm|duyệt|tặng))|theo đề nghị|theo tờ trình)(?! (?:tình hình thực"
                            + " tế|chức năng|diễn biến|điều kiện|nhiệm vụ|vào|mức độ|kết quả))[^;]*(?:;|,|\\.)?\\s*"),
            rule(
                    NotOrder.SITUATION,
                    "(?:cơ bản )?(?:thống nhất|đồng ý|chấp thuận|nhất trí)(?: về| với)? (?:chủ trương|nội dung|đề"
                            + " xuất|kiến nghị|theo|ý kiến|báo cáo|các nội dung)[^;]*"),
            rule(
                    NotOrder.GROUND,
                    "(?:(?:và|các) )*(?:chỉ thị|công văn|công điện|kế hoạch|quyết định|nghị quyết|nghị định|thông"
                            + " báo|văn bản|kết luận|hướng dẫn|luật|thông tư|tờ trình|báo cáo)(?: (?:khẩn|hỏa tốc|kết"
                            + " luận))? (?:số:? )?\\d[^;]*"),
            rule(
                    NotOrder.GROUND,
                    "(?:và )?các (?:văn bản|ý kiến|quy định|chỉ thị|nghị quyết|hướng dẫn)(?: chỉ đạo)?"
                            + " (?:của|về|khác)[^;]*"),
            rule(
                    NotOrder.COURTESY,
                    "(?:xin )?trân trọng[^;]*|(?:trên đây|thừa lệnh|văn phòng)[^;]*(?:thông báo|kế hoạch|báo cáo|nội"
                            + " dung|kết luận|ý kiến)[^;]*|(?:xin )?(?:chân thành )?cảm ơn[^;]*"),
            rule(
                    NotOrder.SITUATION,
                    "(?!xác định|coi|tiếp tục xác định)[^;]* là (?:ưu tiên|yếu tố|điều kiện|trách nhiệm|nhiệm vụ)"
                            + " (?:hàng đầu|quan trọng|của|then chốt|cấp bách|trọng tâm|chung)[^;]*"),
            rule(
                    NotOrder.SITUATION,
                    "[^;]{0,160}(?<![\\p{L}])(?:vừa|đã|mới) (?:có|ban hành|ký(?: ban hành)?|phát|gửi) (?:công văn|công"
                            + " điện|chỉ thị|văn bản|kế hoạch|quyết định|thông báo)[^;]*"),
            rule(NotOrder.SITUATION, "di chuyển (?:theo|về|chậm|nhanh|chủ yếu)[^;]*(?:hướng|km)[^;]*"),
            rule(NotOrder.SITUATION, "ghi nhận (?:tình trạng|số|ca|\\d|thêm|các|trường|nhiều|một|có|ổ|tại)[^;]*"),
            rule(
                    NotOrder.SITUATION,
                    "(?:trong thời gian (?:qua|vừa qua|gần đây)|thời gian (?:qua|vừa qua|gần đây)|những"
                            + " (?:ngày|năm|tháng) (?:qua|gần đây|vừa qua)|hiện nay|hiện tại|đến nay|tính đến|theo (?:báo"
                            + " cáo|số liệu|thống kê|thông tin|dự báo|nhận định|tin|đánh giá|trung tâm|đài|kết quả)|qua"
                            + " (?:kiểm tra|theo dõi|báo cáo|tổng hợp|rà soát|giám sát|nắm)|tuy nhiên|mặc dù|nguyên"
                            + " nhân|dự báo (?!kịp|sớm)|từ đầu (?:năm|tháng|vụ)|trong (?:\\d+|những|các|hai|ba|tuần|tháng)"
                            + " (?:tháng|ngày|tuần|năm|quý)? ?(?:đầu năm|qua|gần|vừa|\\d{4})|trong \\d+"
                            + " (?:tháng|ngày|tuần|quý),|sau (?:đợt|khi xảy)|do (?:ảnh hưởng|hậu quả|mưa|hoàn lưu|tác"
                            + " động|điều kiện|diễn biến|thời tiết)|thiệt hại|hậu quả|nguy cơ|tình hình|bên cạnh (?:những"
                            + " )?kết quả|diễn biến|lũy kế|tổng số|công tác [^;,]{3,80} (?:còn|đã|chưa)|nhìn chung|đặc"
                            + " biệt,? trong|vừa qua|có thể (?:tiếp tục|xuất|xảy)|tối|sáng|chiều|ngày"
                            + " \\d)(?![\\p{L}])[^;]*"));

    private static final Pattern STATES = Lexicon.cased(
            "(?<![\\p{L}])(?:đã|đang|vẫn|còn|chưa|bị|là|gồm|gồm có|vượt|ước tính|xảy ra|xuất hiện|gây ra|làm tăng|tiềm"
                    + " ẩn|có nguy cơ|có dấu hiệu|có xu hướng|có khả năng|sẽ|diễn biến|không còn|tăng"
                    + " nhanh|giảm|nằm|thiếu|hoạt động trong|thuộc|hay|cơ bản được|được (?:kiểm soát|khống chế|duy trì|bảo"
                    + " đảm))(?![\\p{L}])");
    /** The issuer says what it is going to do. */
    private static final Pattern WILL = Lexicon.cased(
            "(?:chính phủ|bộ y tế|ubnd tỉnh|ủy ban nhân dân tỉnh|tỉnh|trung ương)[^,;]{0,30} sẽ (?:giao|xem xét|hỗ"
                    + " trợ|tiếp tục)");

    private static final Pattern CONDITION =
            Lexicon.cased("(?:khi|nếu|trường hợp|trong trường hợp|ngay khi|mỗi khi)(?![\\p{L}])");
    /** A clause that begins as orders do, or a deadline. */
    private static final Pattern ASKS_INSIDE = Lexicon.cased(
            "sẽ bị|[,:] (?:thì )?(?:khẩn trương|kịp thời|chủ động|tăng cường|tổ chức|tiếp tục|đảm bảo|bảo đảm|hoàn"
                    + " thành|báo cáo|thực hiện|bố trí|xử lý|kiểm tra|báo|liên hệ|hướng dẫn|phối hợp)(?![\\p{L}])|(?:hoàn"
                    + " thành|xong|báo cáo|gửi)[^,;]{0,30} trước (?:ngày|\\d)");

    /** Words that only go on from the sentence before. */
    private static final Pattern LINKS =
            Lexicon.cased("(?:cùng với đó|bên cạnh đó|song song với đó|ngoài ra|đồng thời) là,? ");

    private static final Pattern PLACE = Lexicon.cased(
            "(?:(?:chợ|thôn|xóm|tổ|khu|xã|phường|huyện|số|đường|quán|nhà hàng|siêu thị|bệnh viện|trường|công"
                    + " ty|chuyến|địa điểm|điểm|tỉnh|ấp|bản|nhà|cửa hàng|khách sạn|km|ngã|đoạn|cầu|bến|hộ|ông|bà) )");
    private static final Pattern PLACE_REST =
            Lexicon.cased("(?<![\\p{L}])(?:từ|lúc|vào|ngày|khoảng|xã|phường|huyện|tỉnh|địa chỉ|:)(?![\\p{L}])");
    private static final Pattern CONTACT = Lexicon.cased(
            "(?:\\([^)]*kèm(?: theo)?\\)?\\.?\\s*|\\(?(?:điện thoại|số điện thoại|email|e-mail|thư điện tử|địa"
                    + " chỉ|đt|sđt|đường dây nóng|liên hệ|fax|chi tiết (?:liên"
                    + " hệ|xem))(?![\\p{L}]).*|\\(?(?:có|đính|gửi|kèm)[^)]{0,120}kèm(?: theo)?\\)?\\.?\\s*)");

    private final FoldedText text;

    public NotWork(FoldedText text) {
        this.text = text;
    }

    private static Rule rule(NotOrder reason, String regex) {
        return new Rule(reason, Lexicon.cased(regex));
    }

    /** Why the sentence orders nothing; empty for an order. {@code named}: it names whom it orders, or its words command. */
    public Optional<NotOrder> of(Clauses.Segment segment, boolean named) {
        int start = segment.start();
        int end = trimmed(segment);
        while (start < end && !Character.isLetterOrDigit(text.flat.charAt(start)) && text.flat.charAt(start) != '(') {
            start++;
        }
        Matcher links = text.matcher(LINKS, start, end);
        if (links.lookingAt()) {
            start = links.end();
        }
        if (end - start < 2) {
            return Optional.of(NotOrder.NOISE);
        }
        String words = text.lower.substring(start, end);
        if (WILL.matcher(words).find()) {
            return Optional.of(NotOrder.SITUATION);
        }
        boolean commands = named || commands(words);
        for (Rule rule : RULES) {
            boolean always = rule.reason == NotOrder.EFFECT || rule.reason == NotOrder.ANNOUNCEMENT;
            if ((always || !commands) && text.matcher(rule.pattern, start, end).matches()) {
                return Optional.of(rule.reason);
            }
        }
        if (CONTACT.matcher(words).matches()) {
            return Optional.of(NotOrder.CONTACT);
        }
        if (commands || Verbs.begin(text, start, end) || Verbs.light(text, start, end)) {
            return Optional.empty();
        }
        if (text.matcher(PLACE, start, end).lookingAt()
                && PLACE_REST.matcher(text.lower.substring(start, end)).find()) {
            return Optional.of(NotOrder.PLACE);
        }
        int comma = words.indexOf(", ");
        String main = CONDITION.matcher(words).lookingAt() && comma > 0 ? words.substring(comma) : words;
        return STATES.matcher(main).find() && !ASKS_INSIDE.matcher(words).find()
                ? Optional.of(NotOrder.SITUATION)
                : Optional.empty();
    }

    /** Whether the words command, outside brackets. */
    public static boolean commands(String words) {
        return COMMANDS.matcher(words.replaceAll("\\([^()]*\\)", " ")).find();
    }

    /** Whether the words tell what is or was. */
    static boolean states(String words) {
        return STATES.matcher(words).find();
    }

    private int trimmed(Clauses.Segment segment) {
        int end = segment.end();
        while (end > segment.start() && " .;/,".indexOf(text.flat.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
