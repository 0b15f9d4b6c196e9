package vn.thanhtri.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds Vietnamese text for searching: lower case, no diacritics, đ and its look-alikes as d, single blanks. */
public final class Folding {
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f\\u200b\\u2060\\ufeff]+");
    private static final Pattern BLANKS = Pattern.compile(
            "[\\s\\u001c-\\u001f\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+");

    private Folding() {}

    /** "Trần Đức Lượng" becomes "tran duc luong"; the database function {@code kernel.fold} gives the same. */
    public static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        String bare = MARKS.matcher(decomposed)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replace('ð', 'd')
                .replace('ɖ', 'd');
        return BLANKS.matcher(bare).replaceAll(" ").strip();
    }
}
