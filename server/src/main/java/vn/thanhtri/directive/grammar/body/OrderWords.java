package vn.thanhtri.directive.grammar.body;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.text.Lexicon;

/** The verbs by which an order names its parties, and the words that unmake them. */
final class OrderWords {
    static final Map<String, String> VERB_CODES = Map.ofEntries(
            Map.entry("giao", "verb:giao"),
            Map.entry("yêu cầu", "verb:yeu_cau"),
            Map.entry("đề nghị", "verb:de_nghi"),
            Map.entry("phân công", "verb:phan_cong"),
            Map.entry("chỉ thị", "verb:chi_thi"),
            Map.entry("kiến nghị", "verb:kien_nghi"),
            Map.entry("chỉ đạo", "verb:chi_dao"),
            Map.entry("kêu gọi", "verb:keu_goi"),
            Map.entry("ủy quyền", "verb:uy_quyen"),
            Map.entry("thống nhất giao", "verb:giao"));

    private static final String COMRADE = "(?:(?:các )?(?:đồng chí|đ/c|ông|bà) )?";
    static final Pattern ASSIGN = Lexicon.cased(
            "(?<verb>giao|yêu cầu|đề nghị|phân công|chỉ thị|kiến nghị|kêu gọi|ủy quyền|chỉ đạo(?= ?:))(?: nhiệm vụ| trách nhiệm)?(?: cho)?(?::|(?<=nghị|cầu),)? ?-? "
                    + COMRADE);
    static final Pattern NOT_ASSIGNING = Lexicon.cased(
            "(?:theo|đã|được|ngoại|chuyển|tiếp|các|những|đáp ứng|đảm bảo|bảo đảm|nhu cầu|có|nhiệm vụ|chức năng|khi có|đạt|vượt|mọi|với|về|bàn|sẽ) $");
    static final Pattern DIRECT =
            Lexicon.cased("(?<verb>chỉ đạo|hướng dẫn|đôn đốc|huy động|điều động|lãnh đạo|chỉ huy|tham mưu)"
                    + "(?:(?:,| và) (?:chỉ đạo|hướng dẫn|đôn đốc|kiểm tra|giám sát|yêu cầu|phân công|giao|lãnh đạo))*(?: cho)? "
                    + COMRADE);
    static final Pattern NOT_DIRECTING = Lexicon.cased(
            "(?:văn bản|báo cáo|trình|gửi|với|đồng chí|nội dung|ý kiến|sự|theo|tinh thần|công tác|vai trò|những|thực hiện|nghiêm|nghiêm túc|của|chức năng|ban) $");
    /** "UBND tỉnh vừa có Công văn số 1502 chỉ đạo các sở": what was issued, and no order yet. */
    static final Pattern ISSUED = Lexicon.cased(
            "(?<![\\p{L}])(?:vừa|đã|mới) (?:có|ban hành|ký(?: ban hành)?|phát|gửi) (?:công văn|công điện|chỉ thị|văn bản|kế hoạch|quyết định|thông báo)");

    static final Pattern COORDINATE = Lexicon.cased(
            "(?:phối hợp|phối kết hợp|hiệp đồng|cùng phối hợp)(?: chặt chẽ| tốt| hiệu quả| thực hiện| đồng bộ)*(?: với| cùng với| cùng| giữa|:| của)* "
                    + COMRADE + "|(?:cùng với|chủ trì cùng với?) " + COMRADE);
    static final Pattern ACCOUNTABLE = Lexicon.cased(
            "(?: trực tiếp(?:,? (?:lãnh đạo|chỉ đạo|điều hành|phụ trách))+(?:,| và))?(?: (?:phải|hoàn toàn|trực tiếp|cùng))* (?:chịu|có) trách nhiệm(?<thi>[^.;]{0,60}thi hành)?(?<truoc> (?:trước|cá nhân|toàn diện|nếu|khi))?");
    static final Pattern MUST = Lexicon.cased(" (?:phải|cần)(?! (?:thiết|là))(?![\\p{L}])");
    static final Pattern OWN_HEAD = Lexicon.cased(
            "(?<head>người đứng đầu|thủ trưởng)(?: (?:cơ quan|đơn vị|địa phương|đó))*(?: phải| hoàn toàn| trực tiếp)* chịu trách nhiệm(?! (?:tổ chức )?thi hành)");
    static final Pattern CARRIES_OUT = Lexicon.cased(
            "(?:chịu trách nhiệm (?:tổ chức )?(?:thi hành|thực hiện)|căn cứ|có trách nhiệm thi hành|theo) (?:tổ chức )?(?:thi hành |thực hiện )?(?:quyết định|nghị quyết) này|chịu trách nhiệm thi hành|căn cứ quyết định thi hành");
    /** First words of everything that is looked for inside a sentence; a gate for speed. */
    static final Set<String> FIRST_WORDS = Set.of(
            "phối", "hiệp", "cùng", "chủ", "chỉ", "hướng", "đôn", "huy", "điều", "lãnh", "tham", "giao", "yêu", "đề",
            "phân", "kiến", "kêu", "ủy", "người", "thủ", "bí");

    static final Pattern COMMEND = Lexicon.cased(
            "(?:biểu dương|tuyên dương|khen ngợi|ghi nhận|đánh giá cao|hoan nghênh|cảm ơn)(?:(?:,| và)? (?:biểu dương|ghi nhận|đánh giá cao|khen ngợi|cảm ơn))*"
                    + "(?: (?:sự|tinh thần|những|nỗ lực|cố gắng|kết quả|vào cuộc|của|trách nhiệm|tích cực))*,? ");
    /** The issuer itself is the subject: "Chủ tịch UBND tỉnh yêu cầu …", "Bộ Y tế (…) điện và đề nghị …". */
    static final Pattern SPEAKS = Lexicon.cased(
            "(?: ?\\([^)]{1,160}\\))?,? (?:(?:cũng|thống nhất|đề nghị và|điện và|trân trọng|tiếp tục|nghiêm túc|khẩn thiết|đã|có ý kiến|đồng ý,?|căn cứ [^,;:.]{3,80},|chỉ đạo và) )*"
                    + "(?=(?:yêu cầu|giao|đề nghị|kêu gọi|phân công|chỉ thị|biểu dương|ghi nhận|đánh giá cao|kiến nghị|ủy quyền|cảm ơn|hoan nghênh|chỉ đạo(?= ?:))(?! (?:của|trên|này|đặt ra|thực tiễn|phòng(?:,| chống| ngừa| tránh)))(?:[ :,]))");

    static final Pattern TOWARDS = Lexicon.cased("(?:riêng )?(?:đối với|về phía|với) ");
    /** Behind whom it concerns: ", Thủ tướng giao nhiệm vụ …", ", Bộ Giao thông vận tải yêu cầu đơn vị này …". */
    static final Pattern ASKS = Lexicon.cased(
            "[^,.;:]{0,80}, (?<who>[^,.;:]{2,80}? )?(?:yêu cầu|giao|đề nghị)(?: nhiệm vụ| trách nhiệm)?(?<self> (?:đơn vị|cơ quan|các đơn vị|địa phương|các địa phương) (?:này|trên|đó))? ");

    static final Pattern ASKS_SELF = Lexicon.cased(
            "(?:yêu cầu|giao|đề nghị)(?: nhiệm vụ| trách nhiệm)?(?<self> (?:đơn vị|cơ quan|các đơn vị|địa phương|các địa phương) (?:này|trên|đó))? ");
    /** "Bộ Y tế được giao nhiệm vụ …", "Cục … được Bộ Giao thông vận tải yêu cầu …". */
    static final Pattern ASKED = Lexicon.cased(
            " (?:cũng |còn )?được (?:[^,.;:]{2,80}? )?(?:giao(?! thông)|yêu cầu|phân công|đề nghị)(?: nhiệm vụ| trách nhiệm)?(?= [\\p{L}])");
    /** Who speaks, where no office is named or a person: "Chủ tịch Nguyễn Văn Dương", "lãnh đạo tỉnh", "thành phố". */
    static final Pattern SPEAKER = Lexicon.cased(
            "(?:(?:phó )?(?:chủ tịch|thủ tướng|bộ trưởng|thứ trưởng|bí thư|giám đốc|cục trưởng)(?: thường trực)?(?: [\\p{L}]+){0,8}?|(?:đồng chí|ông|bà|đại tá|thượng tá|thiếu tướng|trung tướng) (?:[\\p{L}]+ ?){1,5}?|(?:lãnh đạo|thường trực) (?:tỉnh|thành phố|huyện|[\\p{L}]+ ủy)|tỉnh|thành phố|huyện|thị xã|công điện|công văn|văn bản|chỉ thị)(?: nêu rõ| nhấn mạnh)?");

    static final Pattern FRONT = Lexicon.cased(
            "(?:(?:về|đối với|tùy|trên cơ sở|công điện nêu rõ|công văn nêu rõ|văn bản nêu rõ|chỉ thị nêu rõ|để|nhằm|trước|sau|ngay sau khi|hằng ngày|trong|từ|trường hợp|khi|căn cứ|đồng thời|riêng|ngoài ra|trước mắt|bên cạnh đó|trong đó|thống nhất|cụ thể|với|đặc biệt|trong khi đó|cùng với đó|theo đó|tiếp đó)(?: [^:.;]{0,160}?)??[:,] ?)"
                    + "|(?:riêng|đồng thời|đối với|về phía|trong đó|từ nay|ngoài ra),? ");
    /** One word before the subject: "Đồng thời các địa phương …". */
    static final Pattern FRONT_WORD = Lexicon.cased(
            "(?:riêng|đồng thời|ngoài ra|bên cạnh đó|trong đó|theo đó|trước mắt|mặt khác|cụ thể|từ nay|đặc biệt|trong khi đó|cùng với đó),? ");

    static final Pattern NARRATIVE = Lexicon.cased(
            "(?: cơ bản)? (?:đã|vừa|vẫn|còn|là(?! (?:cơ quan|đơn vị) (?:thường trực|đầu mối|chủ trì|chịu trách nhiệm))|của|đang|có ca|chưa|ghi nhận|luôn)(?![\\p{L}])");
    static final Pattern RELATIVE = Lexicon.cased(
            " (?:đang|có ca|có dịch|chưa có)[^.;]{3,160}?(?<![\\p{L}])(?:chỉ đạo|quán triệt|phải|cần|tiếp tục|khẩn trương|tập trung|tổ chức|rà soát|tăng cường|chủ động|yêu cầu|huy động|triển khai)(?![\\p{L}])");
    static final Pattern DUTY_WORD = Lexicon.cased(
            "(?: ?\\([^)]{1,80}\\))?(?: ?:|[,. …]*(?:theo [^,;:.]{3,80},? |căn cứ [^,;:.]{3,120},? |tại [^,;:.]{3,60},? |trên cơ sở [^,;:.]{3,80},? |bằng [^,;:.]{3,60},? )?"
                    + "(?:tiếp tục|phải|cần|có|chủ trì|chủ động|phối hợp|tổ chức|triển khai|thực hiện|chỉ đạo|tăng cường|khẩn trương|rà soát|hướng dẫn|kiểm tra|bố trí"
                    + "|xây dựng|tham mưu|báo cáo|đẩy mạnh|theo dõi|thường xuyên|nghiêm túc|tập trung|huy động|lập|đảm bảo|bảo đảm|quản lý|xử lý|giám sát|chịu trách nhiệm"
                    + "|thông báo|báo|cập nhật|kịp thời|sẵn sàng|tuyên truyền|vận động|hỗ trợ|cử|cung cấp|làm|nâng cao|duy trì|chuẩn bị|quyết định|yêu cầu|đôn đốc|kiên quyết"
                    + "|không|nghiêm cấm|trực tiếp|ban hành|đề xuất|thành lập|phân công|phát huy|ưu tiên|căn cứ|tùy|khi|tiến hành|thống nhất|truy vết|khoanh vùng|xét nghiệm"
                    + "|lãnh đạo|quán triệt|tạm dừng|dừng|ngừng|đóng|mở|cho|vận hành|kiểm soát|thẩm định|trình|điều tiết|tiếp nhận|phun|thu gom|tiêm|mua|lấy mẫu|sử dụng|nắm"
                    + "|tổng hợp|gửi|phân bổ|cân đối|ngay|thống kê|dự báo|phát|cách ly|chấp hành|khắc phục|di dời|sơ tán|đánh giá|xác định|bám|tuần tra|phân luồng|cấm|tích cực|phải"
                    + "|căn|là cơ quan|chốt|kích hoạt|điều chỉnh|rút kinh nghiệm|cam kết|tự|khai báo|hằng ngày|định kỳ|trước|xem xét|thu dung|điều trị|bàn giao|công bố|bổ sung)(?![\\p{L}]))");

    private OrderWords() {}
}
