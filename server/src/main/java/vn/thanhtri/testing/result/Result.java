package vn.thanhtri.testing.result;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A result as it was reported.
 *
 * @param corrects the result that it replaces; null for the first
 * @param reason why it replaces another; empty for the first
 * @param source {@code ENTRY, FILE} or {@code HL7}
 */
public record Result(
        long id,
        long tube,
        long laboratory,
        Method method,
        Outcome outcome,
        Map<String, BigDecimal> ct,
        Instant resultedAt,
        Instant reportedAt,
        String note,
        String source,
        @Nullable Long corrects,
        String reason) {
    /** Whether it says the same. */
    boolean says(ReportResult told) {
        return outcome == told.outcome()
                && resultedAt.equals(told.resultedAt())
                && ct.keySet().equals(told.ct().keySet())
                && ct.entrySet().stream()
                        .allMatch(gene -> gene.getValue().compareTo(told.ct().get(gene.getKey())) == 0);
    }
}
