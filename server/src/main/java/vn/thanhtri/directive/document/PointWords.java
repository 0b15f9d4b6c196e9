package vn.thanhtri.directive.document;

import java.util.Locale;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.View;

/** A point of a document as a screen names it, to begin a line. */
public final class PointWords {
    private PointWords() {}

    /** {@code Điểm a khoản 2 Điều 1}; in English only what has numbers alone is translated, the rest is as the document says it. */
    public static String of(String key, View view) {
        if (key.isEmpty() || key.equals("0")) {
            return view.t("directive.general");
        }
        boolean plain = key.matches("[0-9]+(\\.[0-9]+)*");
        return plain && view.language() == Language.EN ? view.t("directive.point", key) : raised(key);
    }

    /** With its first letter raised, to begin a line. */
    public static String raised(String key) {
        String name = Clause.namePoint(key);
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.of("vi")) + name.substring(1);
    }
}
