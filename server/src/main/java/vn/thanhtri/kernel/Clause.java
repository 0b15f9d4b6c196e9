package vn.thanhtri.kernel;

/**
 * A legal basis: the point of a document.
 *
 * @param document number and symbol as printed, e.g. {@code 107/TB-UBND}
 * @param point the point as cited, e.g. {@code 2.1} or {@code Điều 14 khoản 2}; empty for the document as a whole
 */
public record Clause(String document, String point) {
    public static Clause of(String document, String point) {
        return new Clause(document, point);
    }

    public String cite() {
        if (point.isEmpty()) {
            return document;
        }
        return document + (point.startsWith("Điều") ? ", " : ", điểm ") + point;
    }
}
