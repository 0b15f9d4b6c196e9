package vn.thanhtri.directive.grammar;

/**
 * A stretch of the original text.
 *
 * @param start first Java String index
 * @param end index after the last character
 * @param text the characters as they stand in the document
 */
public record Span(int start, int end, String text) {
    public Span {
        if (start < 0 || end < start || text.length() != end - start) {
            throw new IllegalArgumentException("span [" + start + ", " + end + ") does not hold: " + text);
        }
    }

    public static Span of(String document, int start, int end) {
        return new Span(start, end, document.substring(start, end));
    }
}
