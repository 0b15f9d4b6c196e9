package vn.thanhtri.directive.file;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * TCVN3 (ABC) letters to Unicode, one for one.
 *
 * <p>Source: TCVN 5712:1993, the third set. It has no toned capitals: the fonts whose names end in H show small letters as capitals,
 * so a word of two plain capitals or more and no plain small letter gets capital vowels too.
 */
final class Tcvn3 {
    static final String LEGACY = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦";
    static final String UNICODE = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";
    private static final Pattern CAPITAL_WORD =
            Pattern.compile("(?U)\\b(?=(?:\\p{L}*[A-ZĂÂĐÊÔƠƯ]){2})(?!\\p{L}*[a-z])\\p{L}+\\b");

    private Tcvn3() {}

    static String toUnicode(String text) {
        StringBuilder converted = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int at = LEGACY.indexOf(c);
            if (at < 0 && c > 0x7F && Character.isLetter(c)) {
                throw LegacyText.unknown(Encoding.TCVN3);
            }
            converted.append(at < 0 ? c : UNICODE.charAt(at));
        }
        return CAPITAL_WORD.matcher(converted).replaceAll(word -> word.group().toUpperCase(Locale.ROOT));
    }
}
