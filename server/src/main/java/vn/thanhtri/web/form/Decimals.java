package vn.thanhtri.web.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers with decimals as people write them: {@code 17,8} in Vietnamese, {@code 17.8} in English. Where both signs stand, the last
 * one parts the decimals and the other one thousands: {@code 1.284,5}.
 */
public final class Decimals {
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,15}(?:[.,][0-9]{1,9})?");
    private static final Pattern GROUPED =
            Pattern.compile("[+-]?[0-9]{1,3}(?:(?:\\.[0-9]{3})+,[0-9]{1,9}|(?:,[0-9]{3})+\\.[0-9]{1,9})");

    private Decimals() {}

    /** Null for a text that is no number. */
    public static @Nullable BigDecimal find(String written) {
        String text = written.strip();
        if (PLAIN.matcher(text).matches()) {
            return new BigDecimal(text.replace(',', '.'));
        }
        if (!GROUPED.matcher(text).matches()) {
            return null;
        }
        boolean comma = text.lastIndexOf(',') > text.lastIndexOf('.');
        return new BigDecimal(text.replace(comma ? "." : ",", "").replace(',', '.'));
    }

    /** Null for nothing. @throws vn.thanhtri.kernel.RefusedException naming the field and what stood there */
    public static @Nullable BigDecimal read(String field, String written) {
        return Readers.DECIMAL.read(field, written);
    }
}
