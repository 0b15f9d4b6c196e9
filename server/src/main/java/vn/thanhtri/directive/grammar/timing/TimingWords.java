package vn.thanhtri.directive.grammar.timing;

import java.util.regex.Pattern;

/** How deadlines, rhythms and periods are worded; the groups are read by {@link TimingReader}. */
final class TimingWords {
    static final Pattern ONE_TIME = Calendar.pattern(Calendar.time("x"));
    private static final String LATEST =
            "(?:trước|chậm nhất(?: là)?(?: trước| vào| đến)*|muộn nhất(?: là)?(?: trước| vào)*|vào lúc|lúc|vào)";
    private static final String EVERY =
            "(?:hằng ngày|mỗi ngày|từng ngày|các ngày trong tuần|hằng tuần|mỗi tuần|hằng tháng|mỗi tháng|hằng quý)";
    private static final String WEEKDAY = "(?:thứ (?<wd>hai|ba|tư|năm|sáu|bảy|2|3|4|5|6|7)|(?<sun>chủ nhật))";

    static final Pattern BY_TIME_EVERY = Calendar.pattern("(?:" + LATEST + " )?(?<times>" + Calendar.time("t")
            + "(?:(?:,| và|;)(?: trước)? " + "\\d{1,2} ?(?:h|giờ|g|:) ?(?:\\d{2})?(?: ?phút|')?)*),? (?:(?:vào )?"
            + WEEKDAY + " )?(?:của )?(?:ngày )?(?<every>" + EVERY + ")");
    static final Pattern EVERY_BY_TIME = Calendar.pattern("(?:định kỳ )?(?<every>" + EVERY
            + ")(?:,)? ?\\(?(?:vào |lúc )?(?:" + LATEST + " )?(?<times>" + Calendar.time("t")
            + "(?:(?:,| và|;)(?: trước)? \\d{1,2} ?(?:h|giờ|g|:) ?(?:\\d{2})?(?: ?phút|')?)*)(?:,? ?(?:vào )?(?:ngày )?"
            + WEEKDAY + ")?\\)?");
    static final Pattern WEEKLY_ON =
            Calendar.pattern("(?:định kỳ(?: hằng tuần)?,? |hằng tuần,? )?(?:(?:" + LATEST + ") )?(?:(?<times>"
                    + Calendar.time("t") + "),? )?(?:ngày )?(?:vào )?" + WEEKDAY + "(?<weekly>,? hằng tuần)?");
    static final Pattern MONTHLY_ON =
            Calendar.pattern("(?:định kỳ )?(?:(?:" + LATEST + ") )?ngày (?<dom>\\d{1,2})(?: của)? hằng tháng");
    static final Pattern EVERY_N = Calendar.pattern(
            "(?:định kỳ )?(?:(?:\\d{1,2} ?- ?)?(?<n>\\d{1,2}) (?<unit>ngày|tuần|tháng|giờ)(?:/| một | 1 )lần|(?:ít"
                    + " nhất |tối thiểu )?(?:\\d{1,2}|một|hai|ba) lần(?:/| (?:mỗi|một) )(?<per>ngày|tuần|tháng)|mỗi"
                    + " (?<per2>ngày|tuần|tháng) (?:\\d{1,2}|một|hai|ba) lần)(?:,? ?\\(?(?:vào|lúc|trước)(?: lúc)?"
                    + " (?<times>" + Calendar.time("t")
                    + "(?:(?:,| và|;)(?: vào| lúc| trước)? \\d{1,2} ?(?:h|giờ|g|:) ?(?:\\d{2})?(?: ?phút|')?)*)\\)?)?");
    static final Pattern PLAIN_EVERY =
            Calendar.pattern("(?:định kỳ )?(?<every>hằng ngày|mỗi ngày|hằng tuần|mỗi tuần|hằng tháng|mỗi tháng)");
    static final Pattern NO_RHYTHM = Calendar.pattern(
            "(?:đời sống|sinh hoạt|nhu cầu|cuộc sống|thiết yếu|tiêu dùng|công việc|bữa ăn|mắc mới|đi lại|chi tiêu|sản"
                    + " xuất|hoạt động|ca mới)(?: [\\p{L}]+)? $");
    static final Pattern RHYTHMIC_WORK = Calendar.pattern(
            "(?:báo cáo|tổng hợp|gửi|rà soát|kiểm tra|theo dõi|giám sát|đo thân nhiệt|cập nhật|thống kê|giao"
                    + " ban|trực|khử|phun|lấy mẫu|xét nghiệm|thông báo|thông tin|tuyên truyền|phát thanh|vệ sinh|đánh"
                    + " giá|đôn đốc|họp|diệt|khai báo|công bố|nắm|ghi|kiểm đếm|lập|tiêu độc)");

    static final Pattern INTERVAL = Calendar.pattern("(?:bắt đầu )?(?:kể từ|tính từ|từ)(?: " + Calendar.time("a")
            + ")?,?(?: (?:sáng|trưa|chiều|tối|đêm))?(?: ngày)? ?" + "(?:"
            + Calendar.date("a") + "|(?<aday>\\d{1,2})) ?(?:cho )?(?:đến|tới|-)(?: hết)?(?: " + Calendar.time("b")
            + ")?,?(?: (?:sáng|trưa|chiều|tối|đêm))?(?: ngày)? ?" + Calendar.date("b"));
    static final Pattern LASTING =
            Calendar.pattern("(?:(?:trong )?(?:thời gian|vòng|thời hạn) |trong )?(?<n>\\d{1,3}) ?(?:\\([^)]{1,20}\\)"
                    + " )?(?<unit>ngày|tuần|tháng),? ?\\(?(?:bắt đầu )?(?:kể từ|tính từ|từ)(?: "
                    + Calendar.time("a") + ",?)?(?: ngày)? ?" + Calendar.date("a"));
    static final Pattern FROM_SIGNING =
            Calendar.pattern("(?:kể |tính )?từ (?:ngày (?:ký|ban hành)|thời điểm ban hành)(?: [\\p{L}]+){0,4}?,? (?:cho"
                    + " )?(?:đến|tới)(?: hết)?(?: "
                    + Calendar.time("b") + ",?)?(?: ngày)? ?" + Calendar.date("b"));
    static final Pattern FROM_NOW = Calendar.pattern("từ (?:nay|bây giờ|hôm nay)(?: cho)? (?:đến|tới)(?: hết)?(?: "
            + Calendar.time("b") + ",?)?(?: ngày)? ?" + Calendar.date("b"));
    static final Pattern OPEN = Calendar.pattern(
            "(?:(?:bắt đầu )?(?:kể từ|tính từ|từ)(?: thời điểm)?(?: " + Calendar.time("a") + ")?,?(?: ngày)? ?"
                    + Calendar.date("a")
                    + ",? [^.;]{0,40}?)?(?:cho đến|cho tới|đến) khi có (?:thông báo|văn bản|chỉ đạo|quyết định|hướng"
                    + " dẫn|lệnh)(?: mới| khác| thay thế| của [\\p{L} ]{3,30}| tiếp theo)*");
    /** "… cho đến khi thời tiết ổn định": until something has come about. */
    static final Pattern UNTIL = Calendar.pattern("cho (?:đến|tới) khi [\\p{L}\\d ]{4,60}");

    static final Pattern EFFECTIVE = Calendar.pattern(
            "(?:có hiệu lực(?: thi hành)?|thực hiện|áp dụng|bắt đầu|thời gian(?: thực hiện| áp dụng)?:?|dừng hoạt"
                    + " động)?,? ?(?:kể từ|bắt đầu từ|tính từ|từ) (?:"
                    + Calendar.time("a") + ",? ?)?(?:(?:ngày )?" + Calendar.date("a")
                    + "|(?<sign>ngày (?:ký|ban hành)|(?:thời điểm )?(?:ký )?ban hành))");
    static final Pattern TO_NOW = Calendar.pattern(" ?(?:đến nay|trở lại đây|trở về|về trước)");
    static final Pattern BEFORE = Calendar.pattern(
            "(?:(?:xong|hoàn thành|kết thúc)(?: dứt điểm)? )?(?:trước|chậm nhất(?: là)?(?: trước| vào| đến)*|muộn"
                    + " nhất(?: là)?(?: trước| vào)*|hạn(?: chót| cuối)?(?: là| trước)?:?|xong trong|đến hết|thời"
                    + " hạn:?)(?: hết)? (?:(?:" + Calendar.time("t") + "),?(?: ngày)? ?)?" + Calendar.date("d"));
    static final Pattern BEFORE_PAREN = Calendar.pattern(",? ?\\(?(?:lúc |trước )?" + Calendar.time("t") + "\\)?");
    static final Pattern BEFORE_TODAY = Calendar.pattern("(?:trước|chậm nhất(?: là)?|muộn nhất(?: là)?) "
            + Calendar.time("t") + "(?<today>,? (?:cùng ngày|ngày hôm nay|hôm nay|trong ngày))?");
    static final Pattern IN_DAY = Calendar.pattern("(?:ngay )?(?:xong |hoàn thành )?trong (?:(?:sáng |chiều |đêm )?"
            + Calendar.date("d") + "|(?<today>ngày hôm nay|hôm nay|ngày(?=[,;.]| và |$)))");
    static final Pattern IN_MONTH = Calendar.pattern(
            "trong (?:tháng (?<mon>\\d{1,2})(?:(?:/|-| năm )(?<y>\\d{4}))?|quý (?<q>i{1,3}|iv|[1-4])(?:(?:/|-| năm"
                    + " )(?<qy>\\d{4}))?)");
    static final Pattern WITHIN = Calendar.pattern(
            "(?:ngay )?(?:trong vòng|trong thời gian|trong thời hạn|trong|không quá|chậm nhất(?: là)?(?: sau| trong"
                    + " vòng| trong)?|tối đa(?: trong)?|muộn nhất(?: là)?(?: sau)?|thời gian)(?: tối đa| không quá| ít"
                    + " nhất)? (?<n>\\d{1,3})(?: ?- ?(?<n2>\\d{1,3}))? ?(?:\\([^)]{1,20}\\)"
                    + " )?(?<unit>giờ|h|ngày|phút|tuần|tháng)(?![\\p{L}])(?: làm việc)?(?! (?:qua|gần đây|trước đó|vừa"
                    + " qua|trở lại))");
    static final Pattern EVENT_AFTER =
            Calendar.pattern(",? ?(?:\\()?(?:kể )?(?:từ|sau|tính từ|khi)[^,;.]{2,80}?(?=[,;.)]| ?\\|| và |$)");
    static final Pattern OF_DOCUMENT = Calendar.pattern(
            "(?:ký|ban hành|nhận được (?:công điện|văn bản|thông báo|chỉ thị|công văn)|văn bản này|công điện này)");

    /** Behind "mỗi tuần … ": the day it is due. */
    static final Pattern DAY_OF_WEEK = Calendar.pattern("(?:vào|trước|chậm nhất(?: là)?(?: vào)?|ngày)(?: (?:"
            + Calendar.time("t") + "))?,?(?: (?:ngày|sáng|chiều))* " + WEEKDAY);

    static final Pattern BEFORE_TET = Calendar.pattern(
            "(?:(?:hoàn thành |xong )?trước|chậm nhất(?: là)? trước)(?: dịp)?(?: kỳ nghỉ)? tết(?: nguyên đán| âm lịch|"
                    + " cổ truyền)?(?! \\p{L}+ (?:và|,) sau)(?:[^,.;]{0,20}?(?<y>20\\d{2}))?(?!,| trong| và sau)");
    static final Pattern HOLIDAY = Calendar.pattern(
            "(?:trước, trong và sau(?: (?:thời gian|dịp|kỳ))?|trong(?: suốt)? (?:thời gian|những ngày|các ngày|kỳ)(?="
                    + " nghỉ| tết| lễ))(?: nghỉ)? ?(?<what>(?:thời gian nghỉ|nghỉ|tết|lễ|các lễ hội|mùa lễ hội)(?:"
                    + " (?:tết|lễ|nguyên đán|âm lịch|giáp thìn|ất tỵ|bính ngọ|quý mão|nhâm dần|tân sửu|canh tý|và|lễ"
                    + " hội|dương lịch|20\\d{2}|30/4|01/5|1/5|2/9|02/9|năm|-|,))*)(?![\\p{L}])");

    static final Pattern CONTINUOUS = Calendar.pattern(
            "(?<!chi |vụ |không |động |ban )thường xuyên(?:,? liên tục)?|(?:trực(?: ban| chiến)? )?24/24(?:"
                    + " ?giờ|h)?(?:/ngày)?|(?:trực )?24/7|24 ?giờ/ngày|liên tục (?:24|cả ngày)");
    static final Pattern IMMEDIATE = Calendar.pattern(
            "khẩn trương(?:,? (?:và )?(?:thần tốc|quyết liệt|ngay))*|thần tốc(?:,? khẩn trương)*|(?:ngay )?lập"
                    + " tức|(?:(?:thực hiện|triển khai|báo cáo|tổ chức|hoàn thành|tiến hành|báo|xử lý)"
                    + " )?(?<!\\p{L})ngay(?! (?:từ|tại|trong|cạnh|cả|trên|trước|đầu|thẳng|ngắn|sát|bên|ở|sau khi"
                    + " xuất|lập))(?: sau)?(?: khi)?(?![\\p{L}])");
    static final Pattern URGENT =
            Calendar.pattern("kịp thời (?=đưa |chuyển |cấp phát|sơ tán|di dời|cứu |báo cáo)|(?<=báo cáo )kịp thời");

    private TimingWords() {}
}
