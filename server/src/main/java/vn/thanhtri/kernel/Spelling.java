package vn.thanhtri.kernel;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The one spelling of a name: composed Unicode (NFC), the letter Đ for its look-alikes Ð and Ɖ, single blanks, no signs that
 * nobody sees. Names that look the same are the same.
 */
public final class Spelling {
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u0000-\\u0008\\u000e-\\u001b\\u007f\\u200b-\\u200f\\u2060\\ufeff]+");
    private static final Pattern BLANKS = Pattern.compile(
            "[\\s\\u001c-\\u001f\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+");

    private Spelling() {}

    /** {@code " Ðinh  Thu Ha\u0300"} becomes {@code Đinh Thu Hà}. */
    public static String of(String text) {
        return isPlain(text) ? text : spelt(text);
    }

    // codes and numbers, by far the most: nothing to compose, nothing to take away
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign <= ' ' || sign >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static String spelt(String text) {
        return BLANKS.matcher(letters(text)).replaceAll(" ").strip();
    }

    /** The same letters, blanks and ends of lines as they are. */
    public static String letters(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\u00d0', 'Đ')
                .replace('\u0189', 'Đ')
                .replace('\u00f0', 'đ')
                .replace('\u0256', 'đ');
        return UNSEEN.matcher(composed).replaceAll("");
    }
}
