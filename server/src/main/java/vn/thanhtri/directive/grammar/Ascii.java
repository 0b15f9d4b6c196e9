package vn.thanhtri.directive.grammar;

import java.text.Normalizer;

/** Vietnamese letters without marks, for codes. */
final class Ascii {
    private Ascii() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }
}
