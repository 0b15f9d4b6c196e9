package vn.thanhtri.testing.tube;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanhtri.testing.Refuse;

/**
 * What stands on a label: letters of the campaign, a number of at least seven digits, and a check digit, e.g. {@code
 * PB-0000268-5}. The check digit is that of H. M. Damm (2004): it finds every single wrong digit and every two neighbours that
 * changed places.
 */
public final class LabelCode {
    private static final int[][] DAMM = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
    };
    private static final Pattern CODE = Pattern.compile("(?:[A-Z]{2,4}[- ]?)?([0-9]{1,15}?)[- ]?([0-9])");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]+(?:[.,][0-9]+)?E[+-]?[0-9]+");

    private LabelCode() {}

    /** {@code PB-0000268-5} */
    public static String of(String prefix, long number) {
        String digits = String.format(Locale.ROOT, "%07d", number);
        return prefix + "-" + digits + "-" + check(digits);
    }

    static int check(String digits) {
        int check = 0;
        for (int i = 0; i < digits.length(); i++) {
            check = DAMM[check][digits.charAt(i) - '0'];
        }
        return check;
    }

    /** The number that was scanned or typed, with or without its letters; empty when its check digit does not fit. */
    public static OptionalLong find(String written) {
        Matcher code = CODE.matcher(written.strip().toUpperCase(Locale.ROOT));
        return code.matches() && check(code.group(1)) == code.group(2).charAt(0) - '0'
                ? OptionalLong.of(Long.parseLong(code.group(1)))
                : OptionalLong.empty();
    }

    /** Whether a spreadsheet made a rounded number of it: {@code 1.67683E+15}. */
    public static boolean isRounded(String written) {
        return SCIENTIFIC.matcher(written.strip().toUpperCase(Locale.ROOT)).matches();
    }

    /** @throws vn.thanhtri.kernel.RefusedException naming the field when it is no code of ours */
    public static long read(String written, String field) {
        Refuse.when(isRounded(written), "code-rounded", field, Map.of("given", written));
        return find(written).orElseThrow(() -> Refuse.of("code", field, Map.of("given", written)));
    }
}
