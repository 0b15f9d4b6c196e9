package vn.thanhtri.testing.box;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tubes that leave together.
 *
 * @param codes of the tubes, as scanned or typed
 * @param counted tubes as counted by hand
 * @param temperature degrees Celsius; null where nobody measured
 */
public record SendBox(
        List<String> codes,
        long laboratory,
        String courier,
        int counted,
        @Nullable BigDecimal temperature,
        String note,
        Instant at) {
    public SendBox {
        codes = List.copyOf(codes);
    }
}
