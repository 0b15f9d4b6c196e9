package vn.thanhtri.directive.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The key of a point as people say it: {@code D1.2.a} is điểm a khoản 2 Điều 1, {@code II.3} is điểm 3 mục II, {@code 1.p2} is đoạn
 * 2 điểm 1. Decree 30/2020/NĐ-CP and the Law on laws order articles, clauses and points like this.
 */
public final class PointName {
    private PointName() {}

    /** Empty for the general order. */
    public static String of(String key) {
        if (key.equals("0") || key.isEmpty()) {
            return "";
        }
        List<String> names = new ArrayList<>();
        StringBuilder number = new StringBuilder();
        String above = "";
        for (String part : key.replaceAll("_\\d+(?=\\.|$)", "").split("\\.")) {
            if (part.matches("\\d+") && !above.startsWith("D")) {
                number.append(number.isEmpty() ? "" : ".").append(part);
                above = part;
                continue;
            }
            flush(names, number, part.matches("[a-zđ]"));
            names.add(named(part));
            above = part;
        }
        flush(names, number, false);
        return String.join(" ", names.reversed());
    }

    /** With its first letter raised, to begin a line. */
    public static String raised(String key) {
        String name = of(key);
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.of("vi")) + name.substring(1);
    }

    // a number that a letter stands under is a clause, else a point
    private static void flush(List<String> names, StringBuilder number, boolean letterBelow) {
        if (!number.isEmpty()) {
            names.add((letterBelow ? "khoản " : "điểm ") + number);
            number.setLength(0);
        }
    }

    private static String named(String part) {
        if (part.matches("D\\d+")) {
            return "Điều " + part.substring(1);
        }
        if (part.matches("\\d+")) {
            return "khoản " + part;
        }
        if (part.matches("p\\d+")) {
            return "đoạn " + part.substring(1);
        }
        if (part.matches("r\\d+")) {
            return "dòng " + part.substring(1) + " của bảng";
        }
        if (part.matches("[IVX]+")) {
            return "mục " + part;
        }
        if (part.matches("[A-HĐ]")) {
            return "phần " + part;
        }
        return part.equals("end") ? "phần cuối" : part.startsWith("P") ? "phần " + part.substring(1) : "điểm " + part;
    }
}
