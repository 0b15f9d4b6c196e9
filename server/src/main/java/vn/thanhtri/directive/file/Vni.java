package vn.thanhtri.directive.file;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** VNI letters to Unicode: a vowel and the letter that stands for its tone, {@code aù} for á. Source: the VNI-Windows code page. */
final class Vni {
    private static final String PLAIN_MARKS = "ùøûõï";
    private static final String HAT_MARKS = "âáàåãä";
    private static final String BREVE_MARKS = "êéèúüë";
    private static final Map<String, String> LETTERS = new HashMap<>();

    static {
        pairs("a", PLAIN_MARKS, "áàảãạ");
        pairs("a", HAT_MARKS, "âấầẩẫậ");
        pairs("a", BREVE_MARKS, "ăắằẳẵặ");
        pairs("e", PLAIN_MARKS, "éèẻẽẹ");
        pairs("e", HAT_MARKS, "êếềểễệ");
        pairs("o", PLAIN_MARKS, "óòỏõọ");
        pairs("o", HAT_MARKS, "ôốồổỗộ");
        pairs("ô", PLAIN_MARKS, "ớờởỡợ");
        pairs("u", PLAIN_MARKS, "úùủũụ");
        pairs("ö", PLAIN_MARKS, "ứừửữự");
        pairs("y", PLAIN_MARKS.substring(0, 4), "ýỳỷỹ");
        pairs("", "íìæóòôöñî", "íìỉĩịơưđỵ");
    }

    private Vni() {}

    private static void pairs(String base, String marks, String letters) {
        for (int i = 0; i < marks.length(); i++) {
            String legacy = base + marks.charAt(i);
            String letter = letters.substring(i, i + 1);
            String capital = letter.toUpperCase(Locale.ROOT);
            LETTERS.put(legacy, letter);
            LETTERS.put(legacy.toUpperCase(Locale.ROOT), capital);
            // a capital that begins a word keeps a small mark in some fonts
            LETTERS.put(legacy.substring(0, 1).toUpperCase(Locale.ROOT) + legacy.substring(1), capital);
        }
    }

    static String toUnicode(String text) {
        StringBuilder converted = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            String pair = at + 2 <= text.length() ? LETTERS.get(text.substring(at, at + 2)) : null;
            String single = LETTERS.get(text.substring(at, at + 1));
            if (pair != null) {
                converted.append(pair);
                at += 2;
                continue;
            }
            char c = text.charAt(at);
            if (single == null && c > 0x7F && Character.isLetter(c)) {
                throw LegacyText.unknown(Encoding.VNI);
            }
            converted.append(single == null ? String.valueOf(c) : single);
            at++;
        }
        return converted.toString();
    }
}
