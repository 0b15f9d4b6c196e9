package vn.thanhtri.tracing.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where somebody lives and where they sat, by the words that stand before. */
final class Homes {
    private static final String NEXT =
            "(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tp|tx|tỉnh|xóm|thôn|tổ|bản|ấp|khu|sđt|đt|"
                    + "sinh|sn|gặp|ngày|bàn|ghế|là|vợ|chồng|con|mẹ|bố|làm|ngồi|đi|f[0-3]|số|nhà)" + Cut.END;
    private static final String NAMED = "[\\p{L}][\\p{L}\\p{M}']*(?:\\s+(?!" + NEXT + ")[\\p{L}][\\p{L}\\p{M}']*){0,3}";
    private static final String NUMBERED = "(?:số\\s*)?[0-9]{1,3}[a-z]?(?![0-9])";

    private static final Pattern COMMUNE = Cut.pattern(
            Cut.FRONT + "(?:xã|phường|thị trấn|tt\\.|xa|phuong)\\s+(?!hội|viên)(?:" + NAMED + "|" + NUMBERED + ")");
    private static final Pattern DISTRICT = Cut.pattern(
            Cut.FRONT + "(?:huyện|quận|thị xã|h\\.|q\\.|tx\\.?|huyen)\\s*(?!ủy)(?:" + NAMED + "|" + NUMBERED + ")");
    private static final Pattern PROVINCE =
            Cut.pattern(Cut.FRONT + "(?:tỉnh|thành phố|tp\\.?|tinh)\\s+(?!ủy)(?:" + NAMED + ")");
    private static final Pattern HAMLET = Cut.pattern(Cut.FRONT
            + "(?:(?:xóm|thôn|bản(?!\\s+thân)|ấp|buôn|làng|tổ dân phố|tdp|khu phố|xom|thon)(?:\\s*" + NUMBERED + "|\\s+"
            + NAMED
            + ")|(?:tổ|khu|đội)\\s*" + NUMBERED + ")");
    private static final Pattern HOUSE = Cut.pattern(Cut.FRONT
            + "(?:số nhà|so nha|nhà số|sn|ngõ|ngách|hẻm)\\s*[:.]?\\s*[0-9]+[a-z]?(?:/[0-9]+[a-z]?)*" + Cut.END);
    private static final Pattern STREET =
            Cut.pattern(Cut.FRONT + "(?:đường|phố|chung cư|tòa|toà|căn hộ)\\s+[^,;|()\\t]{1,40}");
    private static final Pattern SEAT = Cut.pattern(Cut.FRONT
            + "(?:bàn|ghế|mâm|giường|toa|dãy|hàng ghế|số ghế|vị trí|ban|ghe|mam)\\s*(?:số\\s*)?:?\\s*[a-z]?[0-9]{1,3}[a-z]?"
            + Cut.END);

    private Homes() {}

    static String takeSeat(Cut line) {
        return joined(line, SEAT);
    }

    /** Commune with district and province, as far as the line names them. */
    static String takeCommune(Cut line, List<String> notes) {
        String commune = joined(line, COMMUNE);
        String above = joined(line, DISTRICT);
        String province = joined(line, PROVINCE);
        String upper = above.isEmpty() || province.isEmpty() ? above + province : above + ", " + province;
        if (commune.isEmpty() && !upper.isEmpty()) {
            notes.add(upper);
            return "";
        }
        return upper.isEmpty() ? commune : commune + ", " + upper;
    }

    static String takeHamlet(Cut line) {
        return joined(line, HAMLET);
    }

    static String takeHouse(Cut line) {
        return joined(line, HOUSE);
    }

    static String takeStreet(Cut line) {
        return joined(line, STREET);
    }

    private static String joined(Cut line, Pattern pattern) {
        List<String> found = new ArrayList<>();
        line.takeAll(pattern).forEach(one -> found.add(one.group().strip().replaceAll("\\s+", " ")));
        return found.stream().distinct().collect(Collectors.joining(", "));
    }
}
