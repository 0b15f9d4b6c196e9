package vn.thanhtri.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A legal basis: the point of a document.
 *
 * @param document number and symbol as printed, e.g. {@code 107/TB-UBND}
 * @param point the point as cited, e.g. {@code 2.1} or {@code Điều 14 khoản 2}; empty for the document as a whole
 */
public record Clause(String document, String point) {
    /** Of a document that was taken in; what a policy file cites is as it was printed. */
    private static final Pattern KEY = Pattern.compile("[\\p{L}\\d_]+(?:\\.[\\p{L}\\d_]+)*");

    private static final Pattern LOCAL = Pattern.compile("(\\d+)/(TB|CT|KH|KL|CĐ)-.*");

    public static Clause of(String document, String point) {
        return new Clause(document, point);
    }

    public String cite() {
        return withPoint(document);
    }

    /** As officers say it where space is short: {@code TB 107, điểm 2.1}; what is known by its whole symbol keeps it. */
    public String citeShortly() {
        Matcher local = LOCAL.matcher(document);
        return withPoint(local.matches() ? local.group(2) + " " + local.group(1) : document);
    }

    private String withPoint(String name) {
        if (point.isEmpty()) {
            return name;
        }
        if (KEY.matcher(point).matches()) {
            String named = namePoint(point);
            return named.isEmpty() ? name : name + ", " + named;
        }
        return name + (point.startsWith("Điều") ? ", " : ", điểm ") + point;
    }

    /**
     * The key of a point as people say it: {@code D1.2.a} is điểm a khoản 2 Điều 1, {@code II.3} is điểm 3 mục II, {@code 1.p2} is
     * đoạn 2 điểm 1; empty for the general order. Decree 30/2020/NĐ-CP and the Law on laws order articles, clauses and points so.
     */
    public static String namePoint(String key) {
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
