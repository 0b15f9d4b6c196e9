package vn.thanhtri.testing.result;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A laboratory's result of one tube.
 *
 * @param code of the tube, as scanned or typed
 * @param ct threshold cycles by gene; empty where none was reported
 * @param resultedAt when the test was read
 * @param reason why it differs from what was reported before; empty for a first result
 */
public record ReportResult(
        String code,
        Method method,
        Outcome outcome,
        Map<String, BigDecimal> ct,
        Instant resultedAt,
        String note,
        String reason) {
    public ReportResult {
        ct = java.util.Collections.unmodifiableMap(new TreeMap<>(ct));
    }
}
