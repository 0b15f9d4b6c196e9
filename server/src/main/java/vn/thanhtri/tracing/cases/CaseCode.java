package vn.thanhtri.tracing.cases;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code of a case: letters and a number. How many zeros stand before the number is a matter of writing: BK1, BK01 and BK001 are
 * one code. Numbers of the whole country have up to eight digits.
 */
public record CaseCode(String prefix, int number) {
    private static final Pattern CODE = Pattern.compile("([A-Z]{2,4})[ .-]*([0-9]{1,8})");

    static final int HIGHEST = 99_999_999;

    /** However it is written, e.g. {@code bk 007}; empty when it is none. */
    public static Optional<CaseCode> find(String written) {
        Matcher code = CODE.matcher(written.strip().toUpperCase(Locale.ROOT));
        return code.matches()
                ? Optional.of(new CaseCode(code.group(1), Integer.parseInt(code.group(2))))
                : Optional.empty();
    }

    /** With two digits at least: {@code TK07}. */
    public String written() {
        return prefix + String.format(Locale.ROOT, "%02d", number);
    }
}
