package vn.thanhtri.directive.grammar.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** How the parts of an official document announce themselves (Decree 30/2020/NĐ-CP, Instruction 36-HD/VPTW). */
public final class Signs {
    private static final int CI = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    public static final Pattern MOTTO =
            ci("(?:CỘNG H[ÒO]A? XÃ HỘI|CỘNG HÒA|Độc lập ?- ?Tự do|ĐẢNG CỘNG SẢN VIỆT NAM).*");
    public static final Pattern NUMBER_LINE = ci("\\|?\\s*(?:Số|Số hiệu|Văn bản số)\\s?[:.]?\\s*\\d{0,5}.{0,60}");
    public static final Pattern PLACE_DATE = Pattern.compile(
            "(?<place>[\\p{Lu}][\\p{L}. ]{1,40}?), (?:hồi |lúc )?(?:\\d{1,2} ?(?:giờ|h|:) ?(?:\\d{2})?(?: ?phút|')?,? ?)?ngày ?(?<d>\\d{1,2}|\\.{2,}|…)? ?tháng ?(?<m>\\d{1,2}) ?năm ?(?<y>\\d{4})",
            Pattern.UNICODE_CHARACTER_CLASS);
    public static final Pattern TYPE = Pattern.compile(
            "(?:\\|\\s*)?(?<type>THÔNG BÁO|CHỈ THỊ|CÔNG ĐIỆN(?: KHẨN| HỎA TỐC)?|ĐIỆN KHẨN|QUYẾT ĐỊNH|KẾ HOẠCH|KẾT LUẬN"
                    + "|NGHỊ QUYẾT|HƯỚNG DẪN|PHƯƠNG ÁN|TỜ TRÌNH|BÁO CÁO|CHƯƠNG TRÌNH|LỜI KÊU GỌI|QUY ĐỊNH|QUY CHẾ|CÔNG VĂN)",
            Pattern.UNICODE_CHARACTER_CLASS);
    public static final Pattern URGENCY =
            ci("\\W{0,3}(?<u>(?:CÔNG (?:ĐIỆN|VĂN) )?(?:HỎA TỐC|THƯỢNG KHẨN|KHẨN)(?: HẸN GIỜ)?)(?: CẤP)?\\W{0,3}");
    public static final Pattern SEPARATOR_LINE = Pattern.compile("[-_=*~.|─\\s]{2,}|\\|");
    public static final Pattern PAGE_NUMBER =
            ci("(?:- ?)?\\d{1,3}(?: ?-)?|Trang \\d{1,3}(?:/\\d{1,3})?|\\d{1,3}/\\d{1,3}");
    /** What a newspaper or an office adds under the text: where it was copied from, that something is attached. */
    public static final Pattern ADDED = ci(
            "(?:Theo|Nguồn ?:?) \\S+\\.(?:vn|com|net|org)\\S*|\\((?:Đính kèm|Gửi kèm|Kèm theo|Sao gửi|Có (?:[\\p{L}]+ ){1,6}kèm|[^)]{3,140}gửi kèm)[^)]{0,160}\\)\\.?");

    public static final Pattern KINH_GUI = ci("\\|?\\s*Kính gửi\\s?:?.*");
    public static final Pattern DIEN = ci(".{0,160}?(?:gửi )?(?<![\\p{L}])điện\\s?:?");
    public static final Pattern DIEN_HEAD =
            Pattern.compile("(?:ĐIỆN|Điện|Gửi|GỬI)\\s?:.*", Pattern.UNICODE_CHARACTER_CLASS);
    public static final Pattern DIEN_LIST =
            Pattern.compile(".{0,160}?(?<![\\p{L}])(?:ĐIỆN|điện|Điện|gửi)\\s?:.*", Pattern.UNICODE_CHARACTER_CLASS);
    public static final Pattern RECIPIENTS = ci("\\|?\\s*Nơi nhận\\s?:?.*");
    public static final Pattern CLOSING = Pattern.compile(
            "(?:Trên đây là|Trên đây, |Văn phòng [\\p{L} ]{2,60}? (?:xin |trân trọng |kính )?thông báo|Nhận được (?:[Cc]ông điện|[Cc]ông văn|[Qq]uyết định|[Kk]ế hoạch|[Cc]hỉ thị|[Vv]ăn bản|[Đđ]iện|[Tt]hông báo)"
                    + "|(?:Thông báo|Chỉ thị|Công điện|Kết luận|Kế hoạch|Công văn|Văn bản) này |Thừa lệnh [\\p{L} ,]{5,90} thông báo"
                    + "|Trong quá trình (?:triển khai|thực hiện|tổ chức)|Trân trọng|Xin trân trọng|Đề nghị các đồng chí[\\p{L} ,]{0,40}nghiêm túc)",
            Pattern.UNICODE_CHARACTER_CLASS);
    public static final Pattern EXHORTATION = Pattern.compile(
            "(?:(?:[\\p{L} ]{0,60} )?(?:Yêu cầu|yêu cầu|Đề nghị|đề nghị)) [^.;:]{5,400}?(?:nghiêm túc|khẩn trương|phối hợp|tổ chức|triển khai|quan tâm)[^.;:]{0,40}? thực hiện[^.;:]{0,80}\\./\\.",
            Pattern.UNICODE_CHARACTER_CLASS);
    public static final Pattern AUTHORITY = Pattern.compile(
            "\\W{0,4}(?<code>TL|T/L|TM|T/M|KT|K/T|TUQ|T\\.U\\.Q|Q)(?:[./] ?| )(?<office>[\\p{Lu}][\\p{Lu} ,\\-–&]{2,80})\\W{0,4}",
            Pattern.UNICODE_CHARACTER_CLASS);
    public static final Pattern TITLE_LINE = Pattern.compile(
            "\\W{0,4}(?<title>(?:QUYỀN |PHÓ |ĐỒNG )?(?:CHỦ TỊCH|CHÁNH VĂN PHÒNG|GIÁM ĐỐC|BÍ THƯ|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|TRƯỞNG BAN"
                    + "|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|TRƯỞNG PHÒNG|CHỦ NHIỆM|TỔNG GIÁM ĐỐC|CHÁNH THANH TRA|TRƯỞNG CÔNG AN)(?: [\\p{Lu} ]{2,60})?)\\W{0,4}",
            Pattern.UNICODE_CHARACTER_CLASS);
    public static final Pattern PERSON_NAME = Pattern.compile(
            "\\W{0,4}(?<name>[\\p{Lu}][\\p{Ll}]+(?: [\\p{Lu}][\\p{Ll}]*){1,5})\\W{0,4}",
            Pattern.UNICODE_CHARACTER_CLASS);
    public static final Pattern ANNEX = Pattern.compile(
            "(?:PHỤ LỤC|Phụ lục|DANH SÁCH|BIỂU|PHƯƠNG ÁN|KẾ HOẠCH|QUY ĐỊNH|QUY CHẾ|DANH MỤC)\\b.*",
            Pattern.UNICODE_CHARACTER_CLASS);
    public static final Pattern BODY_START = Pattern.compile(
            "(?:Ngày \\d|Tại (?:[Hh]ội nghị|cuộc họp|buổi)|Căn cứ|Thực hiện|Sau khi|Thời gian|Trong (?:những|thời|các|các ngày|tháng)|Để |Nhằm|Theo |Trước tình hình"
                    + "|Hiện nay|Tình hình|Từ ngày|Xét (?:đề nghị|Tờ trình|tình hình|thấy|Báo cáo)|Chiều|Sáng|Vừa qua|Dịch |Do |Tiếp tục|UBND tỉnh (?:nhận|yêu)|Bệnh )",
            Pattern.UNICODE_CHARACTER_CLASS);
    public static final Pattern ORDER_INTRO = ci(
            ".*(?:yêu cầu|chỉ đạo|chỉ thị|giao|quyết định|kết luận|đề nghị|như sau|sau đây|nhiệm vụ|nội dung|đồng chí|thống nhất|điện)[^:]{0,200}:");

    /** An order that names what follows as its contents: "… yêu cầu:", "… chỉ thị:". */
    public static final Pattern ORDER_BARE = ci(
            ".*(?:yêu cầu|chỉ thị|đề nghị)(?:,? (?:tập trung|thực hiện|triển khai|một số|các|những|nội dung|nhiệm vụ|giải pháp|biện pháp|công tác|công việc|sau|đây|như|và|cụ thể))*\\s?:");

    private Signs() {}

    private static Pattern ci(String regex) {
        return Pattern.compile(regex, CI);
    }

    public static boolean all(Pattern pattern, String line) {
        return pattern.matcher(line).matches();
    }

    public static boolean starts(Pattern pattern, String line) {
        return pattern.matcher(line).lookingAt();
    }

    /** Most letters are capitals: a heading or the name of an office. */
    public static boolean capitals(String line) {
        int letters = 0;
        int upper = 0;
        for (int i = 0; i < line.length(); i++) {
            if (Character.isLetter(line.charAt(i))) {
                letters++;
                upper += Character.isUpperCase(line.charAt(i)) ? 1 : 0;
            }
        }
        return letters > 0 && upper * 10 >= letters * 9;
    }

    public static String lower(String s) {
        return s.toLowerCase(Locale.ROOT);
    }
}
