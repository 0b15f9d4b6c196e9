package vn.thanhtri.quarantine.stay;

import java.time.Instant;
import vn.thanhtri.quarantine.schedule.QuarantineForm;

/** Papers about those who are kept, and which printed form each has. */
public enum DecisionKind {
    DECISION(StepKind.DECIDED),
    REFUSAL(StepKind.REFUSED),
    COERCION(StepKind.COERCED),
    CHANGE(StepKind.FORM_CHANGED),
    EXTENSION(StepKind.EXTENDED),
    SHORTENING(StepKind.SHORTENED),
    CERTIFICATE(StepKind.CERTIFIED);

    private final StepKind step;

    DecisionKind(StepKind step) {
        this.step = step;
    }

    StepKind step() {
        return step;
    }

    /**
     * Number of the form in 165/2026/NĐ-CP, Phụ lục IV; 0 where none is known: before 1/7/2026 (101/2010/NĐ-CP names the contents,
     * its annex was not read), and for extension, shortening and refusal.
     */
    public int formNumber(QuarantineForm kept, Instant at) {
        if (!VietnamBasis.isNew(at)) {
            return 0;
        }
        return switch (this) {
            case DECISION ->
                switch (kept) {
                    case HOME -> 2;
                    case BORDER -> 3;
                    case CENTRE, OTHER -> 4;
                    case HEALTH_FACILITY -> 7;
                };
            case COERCION -> 5;
            case CHANGE -> 6;
            case CERTIFICATE -> 1;
            case REFUSAL, EXTENSION, SHORTENING -> 0;
        };
    }
}
