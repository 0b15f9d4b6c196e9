package vn.thanhtri.directive.grammar.text;

import java.util.regex.Pattern;

/**
 * Documents of a commune: since 1-7-2025 it has offices of its own, and "Phòng Kinh tế" in its documents is one of them. Source:
 * Law on Organisation of Local Government 72/2025/QH15; Decree 150/2025/NĐ-CP.
 */
public final class CommuneOffice {
    private static final int HEAD = 300;
    private static final Pattern SPEAKS = Pattern.compile(
            "^\\W*(?:ubnd|ủy ban nhân dân)(?: cộng hòa[^\\n]*)?\\s+(?:xã|phường|đặc khu) ",
            Pattern.UNICODE_CHARACTER_CLASS);

    private CommuneOffice() {}

    /** Whether the head of the document, in lower case, names a commune as its issuer. */
    public static boolean speaks(String lower) {
        return SPEAKS.matcher(lower.substring(0, Math.min(HEAD, lower.length())))
                .find();
    }

    /** The code of the commune's own office, where the document is a commune's. */
    public static String own(String org, FoldedText text) {
        return text.ofCommune && org.matches("P[A-Z]*_HUYEN") ? org.replace("_HUYEN", "_XA") : org;
    }
}
