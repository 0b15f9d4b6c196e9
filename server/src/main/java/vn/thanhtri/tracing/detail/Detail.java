package vn.thanhtri.tracing.detail;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Spelling;
import vn.thanhtri.tracing.When;

/**
 * One thing known of a case. Parts that its kind does not have are empty.
 *
 * @param code one of the kind's; empty where it has none
 * @param name of a column of a foreign list; of an official number its canonical form
 * @param told in words, as it was said
 */
public record Detail(
        DetailKind kind,
        String code,
        String name,
        String told,
        @Nullable When at,
        @Nullable When until,
        @Nullable BigDecimal amount) {
    public Detail {
        name = kind == DetailKind.OFFICIAL_NUMBER ? OfficialNumber.canonical(told) : name.strip();
        told = kind == DetailKind.OTHER ? told : Spelling.of(told);
        amount = amount == null ? null : amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    public static Detail coded(DetailKind kind, String code) {
        return new Detail(kind, code, "", "", null, null, null);
    }

    public static Detail told(DetailKind kind, String told) {
        return new Detail(kind, "", "", told, null, null, null);
    }

    public static Detail told(DetailKind kind, String code, String told) {
        return new Detail(kind, code, "", told, null, null, null);
    }

    public static Detail at(DetailKind kind, String code, @Nullable When at) {
        return new Detail(kind, code, "", "", at, null, null);
    }

    /** A column of a foreign list, kept letter for letter. */
    public static Detail other(String column, String value) {
        return new Detail(DetailKind.OTHER, "", column, value, null, null, null);
    }

    public boolean is(DetailKind wanted, String wantedCode) {
        return kind == wanted && code.equals(wantedCode);
    }
}
