package vn.thanhtri.tiers.csv;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The one form of a name: composed Unicode (NFC), no blanks at the ends, single blanks inside, the letter Đ for its
 * look-alikes. Names that look the same are then the same bytes. Ends of lines stay: they are part of what was quoted.
 */
final class NameForm {
    private static final Pattern BLANKS =
            Pattern.compile("[\\t \\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u2060\\u3000\\ufeff]+");

    byte[] bytes = {};
    int from;
    int to;

    /** Takes the name in {@code source[from, to)}, valid UTF-8; no copy where it has the form already. */
    void take(byte[] source, int start, int end) {
        bytes = source;
        from = start;
        to = end;
        if (!isPlain(source, start, end)) {
            bytes = of(new String(source, start, end - start, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
            from = 0;
            to = bytes.length;
        }
    }

    static String of(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replace('\u00d0', 'Đ')
                .replace('\u0189', 'Đ')
                .replace('\u00f0', 'đ')
                .replace('\u0256', 'đ');
        String single = BLANKS.matcher(composed).replaceAll(" ");
        int start = single.startsWith(" ") ? 1 : 0;
        int end = single.endsWith(" ") && single.length() > start ? single.length() - 1 : single.length();
        return single.substring(start, end);
    }

    /** Whether the bytes surely have the form: ASCII with single blanks, and the composed Latin letters of Vietnamese. */
    private static boolean isPlain(byte[] source, int start, int end) {
        boolean blankBefore = true;
        for (int i = start; i < end; i++) {
            int b = source[i];
            if (b == ' ') {
                if (blankBefore) {
                    return false;
                }
                blankBefore = true;
                continue;
            }
            blankBefore = false;
            if (b == '\t') {
                return false;
            }
            if (b < 0) {
                int length = composedLetter(source, i, end);
                if (length == 0) {
                    return false;
                }
                i += length - 1;
            }
        }
        return start == end || source[end - 1] != ' ';
    }

    /** Bytes of the letter that begins here: U+00C0–U+01FF but Ð, ð, Ɖ, or U+1E00–U+1EFF; 0 for anything else. */
    private static int composedLetter(byte[] source, int at, int end) {
        int lead = source[at] & 0xff;
        int second = at + 1 < end ? source[at + 1] & 0xff : 0;
        if (lead >= 0xC3 && lead <= 0xC7) {
            boolean alike = lead == 0xC3 && (second == 0x90 || second == 0xB0) || lead == 0xC6 && second == 0x89;
            return alike ? 0 : 2;
        }
        return lead == 0xE1 && second >= 0xB8 && second <= 0xBB ? 3 : 0;
    }
}
