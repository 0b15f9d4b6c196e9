package vn.thanhtri.tracing.detail;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanhtri.kernel.Spelling;

/** Official numbers of cases, compared as what they mean: BN17, bn 017 and BN-17 are one number, A1_2 and A12 are two. */
public final class OfficialNumber {
    private static final Pattern PLAIN = Pattern.compile("(\\p{L}*)[ ._-]*0*([0-9]+)");

    private OfficialNumber() {}

    public static String canonical(String written) {
        String text = Spelling.of(written).toUpperCase(Locale.ROOT);
        Matcher plain = PLAIN.matcher(text);
        return plain.matches() ? plain.group(1) + plain.group(2) : text;
    }
}
