package vn.thanhtri.directive.paper;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Abbreviations of kinds in symbols. Source: Decree 30/2020/NĐ-CP, Phụ lục III; HD 36-HD/VPTW for the Party's. */
public final class Abbreviation {
    private static final Pattern FIRST = Pattern.compile("[/-](\\p{Lu}{2})(?=[-/]|$)");
    private static final Map<String, String> KINDS = Map.of(
            "TB", "Thông báo",
            "CT", "Chỉ thị",
            "KL", "Kết luận",
            "CĐ", "Công điện",
            "KH", "Kế hoạch",
            "QĐ", "Quyết định",
            "NQ", "Nghị quyết",
            "HD", "Hướng dẫn",
            "BC", "Báo cáo");

    private Abbreviation() {}

    /** {@code 107/TB-UBND} → {@code Thông báo}, {@code 12-CT/TU} → {@code Chỉ thị}; {@code Văn bản} where the symbol names none. */
    public static String kindOf(String symbol) {
        Matcher kind = FIRST.matcher(symbol);
        return kind.find() ? KINDS.getOrDefault(kind.group(1), "Văn bản") : "Văn bản";
    }
}
