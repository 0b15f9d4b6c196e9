package vn.thanhtri.testing.box;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A box as it was opened.
 *
 * @param codes of the tubes that were in it, as scanned or typed
 * @param counted tubes as counted by hand
 */
public record ReceiveBox(
        long box, List<String> codes, int counted, @Nullable BigDecimal temperature, String note, Instant at) {
    public ReceiveBox {
        codes = List.copyOf(codes);
    }
}
