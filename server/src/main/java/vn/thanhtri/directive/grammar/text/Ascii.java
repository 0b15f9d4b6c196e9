package vn.thanhtri.directive.grammar.text;

import java.text.Normalizer;

/** Vietnamese letters without marks, for codes. */
public final class Ascii {
    private Ascii() {}

    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }
}
