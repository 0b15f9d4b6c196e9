package vn.thanhtri.directive.grammar.work;

import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;

/** The words by which a sentence is cut into its pieces of work. */
final class PieceWords {
    static final Pattern ASSIGN = Lexicon.cased(
            "(?:(?:thống nhất|tiếp tục|cũng|đã|trân trọng|điện và|nghiêm túc) )?(?:yêu cầu|giao|đề nghị|phân công|chỉ"
                    + " thị|kêu gọi|kiến nghị|ủy quyền|điện và đề nghị)(?: nhiệm vụ| trách nhiệm)?(?: cho)?:? ?(?:(?:các"
                    + " )?(?:đồng chí|đ/c|ông|bà) )?");

    static final Pattern BETWEEN = Lexicon.cased(
            "\\s?(?:\\([^()]{1,160}\\))?,?\\s?(?:và toàn thể|và|;|:|-|/|cùng với|cùng|đặc biệt là|nhất là|trước hết"
                    + " là)?\\s?(?:các đồng chí |đồng chí )?");

    static final Pattern LINK = Lexicon.cased(
            "(?:(?:chủ trì|chủ động|khẩn trương|tiếp tục|kịp thời|tăng cường|thường xuyên|trực tiếp|có trách"
                    + " nhiệm|phải|cần|ngay|nghiêm túc|tập trung|đồng thời|và|chịu trách nhiệm)[, ]*)*(?:phối hợp|phối kết"
                    + " hợp|hiệp đồng|cùng với|chủ trì cùng|chỉ đạo|đôn đốc|lãnh đạo|yêu cầu|giao|phân công)(?: (?:chặt"
                    + " chẽ|tốt|thực hiện|đồng bộ|hiệu quả|với|cùng|cho|các|giữa|kiểm tra|hướng dẫn|quyết liệt|và|chỉ"
                    + " đạo|đôn đốc|giám sát|phân công|đồng chí))*[ ,:]*");

    static final Pattern FRONT = Lexicon.cased(
            "(?:(?:đồng thời|ngoài ra|bên cạnh đó|cùng với đó|trong khi đó|trước mắt|trong đó|cụ thể|riêng|hơn nữa|mặt"
                    + " khác|theo đó|do đó|vì vậy|đặc biệt|từ nay)(?: là)?[,:]? |(?:là(?= (?:cơ quan|đơn vị|đầu mối))|trên đây là|nhận được|để|nhằm|căn cứ|trên cơ sở|theo(?! dõi)|đối"
                    + " với|trước(?= (?:mắt|tình|ngày|\\d))|sau|ngay sau khi|từ(?= (?:nay|ngày|\\d))|trong(?! đó)|cùng"
                    + " với|bên cạnh|ngoài|thời gian tới|với|qua|tại(?! các khu vực ngập)|về)(?: [^:.;]{0,200}?)[:,]"
                    + " ?|(?:đồng thời|ngoài ra|bên cạnh đó|trước mắt|trong đó|cụ thể|riêng|hơn nữa|mặt khác|theo đó|do"
                    + " đó|vì vậy|cũng tại văn bản này|từ nay),? ?)");

    static final Pattern GROUNDS = Lexicon.cased("(?:để|nhằm|căn cứ|thời gian tới|theo|thực hiện|triển"
            + " khai|trước|trên|do|nhận|xét|qua|sau|với|vì|tại|trong|từ|công điện|công văn|chỉ thị|văn bản|ngày|sáng|chiều|mới đây|vừa qua|hôm nay|tiếp tục thực"
            + " hiện)(?![\\p{L}])(?=[^;]{8,600}[ ,](?:yêu cầu|giao|đề nghị|chỉ thị|phân công|kêu gọi))");

    static final Pattern CONDITION =
            Lexicon.cased("(?:trường hợp|nếu|khi|ngay khi|mỗi khi|trong trường hợp)(?![\\p{L}])");

    static final Pattern BOUNDARY =
            Lexicon.cased("[,:] |,? và | đồng thời | thì (?=phải|cần|báo)| để (?=kịp thời đưa |cách ly )| (?=không để"
                    + " (?:dịch|xảy|phát))|,? đi đôi với |,? gắn với |\\.\\.\\. |… ?\\.?|[.] ");

    static final Pattern STRONG = Lexicon.cased(
            "(?:đồng thời|kịp thời|khẩn trương|chủ động|tăng cường|tổ chức(?!,? (?:và )?(?:cá nhân|chính trị|đảng|người dân|nhân dân))|sẵn"
                    + " sàng|tiếp tục|thực hiện|triển khai|báo cáo|phối hợp|đảm bảo|bảo đảm|rà soát|chỉ đạo|hướng dẫn|kiên"
                    + " quyết|tuyệt đối|không để|không được|thường xuyên|nghiêm cấm|huy động|bố trí|xây dựng|đề xuất|tham"
                    + " mưu|tập trung|đẩy mạnh|chuẩn bị|cập nhật|có (?:phương án|giải pháp|biện pháp|kế hoạch|hình"
                    + " thức)|gửi|định kỳ|hằng ngày|ưu tiên|nâng cao|giữ vững|đặc biệt chú ý|chú trọng|phải|cần|lập|thành"
                    + " lập|ban hành|tuyên truyền|vận động|kiểm tra|giám sát|theo dõi|thông báo|quản lý|xử lý nghiêm|yêu"
                    + " cầu|giao|chia sẻ|tổng hợp|trực|cử|cắm|nghiêm túc(?= (?:thực|triển|chấp|tuân))|in(?="
                    + " (?:tờ|ấn))|hoàn thành|công khai|biểu dương|tạm dừng|dừng|phân công|hỗ trợ)(?![\\p{L}])(?! của)");

    static final Pattern PURPOSE = Lexicon.cased(
            "(?:(?<!không |sót |lọt )(?<![\\p{L}])(?:để|nhằm|phục vụ|góp phần|qua đó|tránh|giúp)(?![\\p{L}])(?! (?:xảy"
                    + " ra|lọt|sót|bị|dịch|mất|phát)))");

    static final Pattern EXAMPLES = Lexicon.cased(
            "(?<![\\p{L}])(?:nhất là|đặc biệt(?: là)?|như|bao gồm|gồm|trong đó có|ví dụ|liên quan đến|với các (?:nội"
                    + " dung|biện pháp)|về ?:)(?![\\p{L}])");

    static final Pattern FORBIDS = Lexicon.cased(
            "(?:tuyệt đối )?(?:không để|không được|không cho|nghiêm cấm|kiên quyết không|tuyệt đối không)(?![\\p{L}])");

    static final Pattern TIME_ONLY = Lexicon.cased(
            "(?:phải |cần )?(?:hoàn thành|xong|kết thúc)(?: (?:đợt|giai đoạn) \\d+)?(?: trước| trong| vào| chậm|"
                    + " muộn|,|\\.|;|$)");

    static final Pattern NOMINAL = Lexicon.cased(
            "(?<![\\p{L}])(?:công tác|việc|(?:các )?(?:biện pháp|hoạt động|giải pháp|hình thức|quy định|kỹ năng|kiến"
                    + " thức|chính sách|nội dung|nguy cơ|nhu cầu|khả năng|năng lực|chế độ))(?![\\p{L}])");

    static final Pattern OWN_START =
            Lexicon.cased("(?:định kỳ|hằng ngày|hằng tuần|báo cáo|kịp thời báo cáo|đồng thời|gửi báo cáo)(?![\\p{L}])");

    private PieceWords() {}

    /** Without the sign or the word that parts a piece from the next. */
    static int trimmed(FoldedText text, int start, int end) {
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
