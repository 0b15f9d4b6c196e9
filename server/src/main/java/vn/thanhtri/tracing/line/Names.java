package vn.thanhtri.tracing.line;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.thanhtri.kernel.Folding;

/** The name in what is left of a line, and lines that are about nobody. */
final class Names {
    private static final int MOST_WORDS = 6;

    static final Pattern BETWEEN = Pattern.compile("[|,;()\\[\\]\\t:]+|\\s[-–—]+\\s|\\s[-–—]+$|[–—]");
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}' ]+");
    private static final Pattern TITLE =
            Pattern.compile("^((?i:chị|bà|cô|dì|mợ|thím)|(?i:anh|ông|chú|cậu)|(?i:bác|em|cháu|bé|cụ))\\s+(?=\\p{L})");
    private static final Pattern WOMAN = Pattern.compile("(?i)chị|bà|cô|dì|mợ|thím", Pattern.UNICODE_CASE);
    private static final Pattern MAN = Pattern.compile("(?i)anh|ông|chú|cậu", Pattern.UNICODE_CASE);

    /** Where the name ends: at a number, or at the first small word behind capital ones. */
    private static final Pattern MORE = Pattern.compile("\\s+(?=[0-9]|\\p{Ll})");

    private static final Pattern HEADING = Pattern.compile(
            "^(?:danh sách|ds\\s|stt|tt\\s|họ và tên|họ tên|công ty|cty|doanh nghiệp|xí nghiệp|nhà máy|trường\\s|trạm\\s|ubnd|ủy ban|"
                    + "xóm\\s|thôn\\s|ấp\\s|bản\\s|tổ dân phố|tdp|tổ\\s|khu\\s|xã\\s|phường\\s|thị trấn|huyện\\s|tỉnh\\s|lớp\\s|"
                    + "phòng\\s|đội\\s|nhóm\\s|tổng\\s|ghi chú|người tiếp xúc|tiếp xúc|f[0-3](?![\\p{L}0-9])|liên quan|ca bệnh|ca\\s|đám\\s|"
                    + "nhà hàng|quán\\s|khách sạn|chợ\\s|bệnh viện|ngân hàng|cửa hàng|hợp tác xã|"
                    + "htx|siêu thị|trung tâm|chi nhánh|các\\s|những\\s|gồm|kính gửi|báo cáo|cơ quan|đơn vị|bộ phận|xưởng\\s|chuyến\\s|"
                    + "xe\\s|ngày\\s|thông tin|số lượng|cộng|hết|bàn\\s|mâm\\s)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BARE_HEADING = Pattern.compile(
            "^(?:danh sach|ds |stt|ho va ten|ho ten|cong ty|cty|doanh nghiep|xi nghiep|"
                    + "nha may|tram y te|ubnd|uy ban|xom |thon |to dan pho|tdp|nguoi tiep xuc|tiep xuc|lien quan|ca benh|dam cuoi|dam tang|"
                    + "nha hang|khach san|benh vien|ngan hang|cua hang|hop tac xa|htx|sieu thi|trung tam|chi nhanh|kinh gui|bao cao)");

    private Names() {}

    /** @param sex by the title before the name @param note what stood behind it */
    record Found(String name, String sex, String note) {
        static final Found NONE = new Found("", "", "");
    }

    static boolean isHeading(String line) {
        return HEADING.matcher(line).find()
                || BARE_HEADING.matcher(Folding.fold(line) + " ").find()
                        && Folding.fold(line)
                                .equals(line.toLowerCase(Locale.ROOT).strip());
    }

    /** @param sure the line says something else of a person: a birth, a telephone, papers */
    static Found find(String piece, boolean sure, Known known) {
        String text = piece;
        String sex = "";
        boolean titled = false;
        Matcher title = TITLE.matcher(text);
        if (title.find()) {
            titled = true;
            sex = WOMAN.matcher(title.group(1)).matches()
                    ? "F"
                    : MAN.matcher(title.group(1)).matches() ? "M" : "";
            text = text.substring(title.end());
        }
        String note = "";
        Matcher more = MORE.matcher(text);
        if (Character.isUpperCase(text.codePointAt(0)) && more.find()) {
            note = text.substring(more.end()).strip();
            text = text.substring(0, more.start());
        }
        return isName(text, titled, sure, known) ? new Found(capitalised(text), sex, note) : Found.NONE;
    }

    private static boolean isName(String text, boolean titled, boolean sure, Known known) {
        String[] words = text.split(" ");
        if (words.length > MOST_WORDS || !LETTERS.matcher(text).matches() || isHeading(text)) {
            return false;
        }
        if (words.length == 1) {
            return titled && words[0].length() > 1;
        }
        if (known.isPlace(text) && !sure) {
            return false;
        }
        boolean capital = Arrays.stream(words).allMatch(word -> Character.isUpperCase(word.codePointAt(0)));
        boolean small = Arrays.stream(words).noneMatch(word -> Character.isUpperCase(word.codePointAt(0)));
        boolean family = FamilyNames.isOne(words[0]);
        return capital && (family || sure || titled) || small && family && sure;
    }

    /** "tran thi cuc" becomes "Tran Thi Cuc", "TRẦN THỊ CÚC" becomes "Trần Thị Cúc". */
    private static String capitalised(String name) {
        return Arrays.stream(name.split(" "))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT)
                        + (word.equals(word.toUpperCase(Locale.ROOT))
                                ? word.substring(1).toLowerCase(Locale.ROOT)
                                : word.substring(1)))
                .collect(Collectors.joining(" "));
    }

    static String joined(List<String> notes) {
        return notes.stream()
                .map(String::strip)
                .filter(note -> !note.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
