package vn.thanhtri.quarantine.cross;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A number with twelve significant digits, as C's {@code %.12g} writes it. */
final class Digits {
    private static final int SIGNIFICANT = 12;

    private Digits() {}

    /** Empty for null. */
    static String of(@Nullable Double value) {
        if (value == null) {
            return "";
        }
        BigDecimal rounded = new BigDecimal(value)
                .round(new MathContext(SIGNIFICANT, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        if (rounded.signum() == 0) {
            return "0";
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -4 && exponent < SIGNIFICANT) {
            return rounded.toPlainString();
        }
        return rounded.movePointLeft(exponent).toPlainString()
                + (exponent < 0 ? "e-" : "e+")
                + (Math.abs(exponent) < 10 ? "0" : "")
                + Math.abs(exponent);
    }
}
