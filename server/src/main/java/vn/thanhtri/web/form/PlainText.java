package vn.thanhtri.web.form;

import java.util.Map;
import vn.thanhtri.kernel.Refusal;

/** Text that people write: no control characters beside the end of a line, no half or replaced letters. */
final class PlainText {
    private static final char REPLACEMENT = '\uFFFD';

    private PlainText() {}

    static String check(String field, String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean pair = Character.isHighSurrogate(letter)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            boolean line = letter == '\n' || letter == '\r' || letter == '\t';
            if (pair) {
                i++;
            } else if (Character.isSurrogate(letter)
                    || letter == REPLACEMENT
                    || Character.isISOControl(letter) && !line) {
                throw Refusal.ofField(
                                "web.refusal.letter",
                                field,
                                Map.of("field", field, "code", "U+%04X".formatted((int) letter), "place", "" + (i + 1)))
                        .asException();
            }
        }
        return text;
    }
}
