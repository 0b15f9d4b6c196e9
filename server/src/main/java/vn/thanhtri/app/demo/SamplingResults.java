package vn.thanhtri.app.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import vn.thanhtri.testing.result.Method;
import vn.thanhtri.testing.result.Outcome;
import vn.thanhtri.testing.result.ReportResult;

/** Results as the laboratory of the story reports them. */
final class SamplingResults {
    private SamplingResults() {}

    static ReportResult of(String code, Outcome outcome, Instant at) {
        return new ReportResult(
                code,
                Method.PCR,
                outcome,
                outcome == Outcome.POSITIVE
                        ? Map.of("ORF1AB", new BigDecimal("27.4"), "N", new BigDecimal("26.9"))
                        : Map.of(),
                at,
                "",
                "");
    }
}
