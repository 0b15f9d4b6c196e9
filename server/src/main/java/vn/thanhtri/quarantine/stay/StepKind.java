package vn.thanhtri.quarantine.stay;

import java.util.List;
import vn.thanhtri.kernel.JournalKind;
import vn.thanhtri.quarantine.QuarantineFact;

/** What happens to somebody who is kept; words under {@code stay.step.<kind>}. */
public enum StepKind {
    LISTED(QuarantineFact.STAY_LISTED),
    DECIDED(QuarantineFact.STAY_DECIDED),
    /** The competent authority declined to decide, with its reason: nobody is kept. */
    REFUSED(QuarantineFact.STAY_REFUSED),
    TOLD_PERSON(QuarantineFact.STAY_TOLD),
    TOLD_POLICE(QuarantineFact.STAY_TOLD),
    TOLD_HAMLET(QuarantineFact.STAY_TOLD),
    TOLD_CONSULATE(QuarantineFact.STAY_TOLD),
    NOT_COMPLYING(QuarantineFact.STAY_NOT_COMPLYING),
    COERCED(QuarantineFact.STAY_COERCED),
    FORM_CHANGED(QuarantineFact.STAY_FORM_CHANGED),
    EXTENDED(QuarantineFact.STAY_EXTENDED),
    SHORTENED(QuarantineFact.STAY_SHORTENED),
    COMMITTED(QuarantineFact.STAY_COMMITTED),
    ADMITTED(QuarantineFact.STAY_ADMITTED),
    MOVED(QuarantineFact.STAY_MOVED),
    RETURN_ASKED(QuarantineFact.RETURN_ASKED),
    RETURN_ACCEPTED(QuarantineFact.RETURN_ANSWERED),
    RETURN_DECLINED(QuarantineFact.RETURN_ANSWERED),
    CERTIFIED(QuarantineFact.STAY_CERTIFIED),
    RELEASED(QuarantineFact.STAY_RELEASED),
    ESCAPED(QuarantineFact.STAY_ESCAPED),
    BACK(QuarantineFact.STAY_BACK),
    ILL(QuarantineFact.STAY_ILL),
    DIED(QuarantineFact.STAY_DIED);

    /** What may happen between the papers. */
    public static final List<StepKind> INCIDENTS = List.of(NOT_COMPLYING, ESCAPED, BACK, ILL, DIED);

    private final JournalKind fact;

    StepKind(JournalKind fact) {
        this.fact = fact;
    }

    JournalKind fact() {
        return fact;
    }
}
