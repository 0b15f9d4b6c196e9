package vn.thanhtri.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A legal basis: the point of a document.
 *
 * @param document number and symbol as printed, e.g. {@code 107/TB-UBND}
 * @param point the point as cited, e.g. {@code 2.1} or {@code Điều 14 khoản 2}; empty for the document as a whole
 */
public record Clause(String document, String point) {
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
        return name + (point.startsWith("Điều") ? ", " : ", điểm ") + point;
    }
}
