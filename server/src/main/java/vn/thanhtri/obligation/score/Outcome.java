package vn.thanhtri.obligation.score;

/** How what fell due in a period stands: each number of a score, and the list behind it. */
public enum Outcome {
    OWED("true"),
    IN_TIME("discharged_at <= due_at"),
    DONE_LATE("discharged_at > due_at"),
    OPEN_LATE("discharged_at is null");

    /** Condition on a row of the ledger that fell due and was neither excused nor withdrawn. */
    final String condition;

    Outcome(String condition) {
        this.condition = condition;
    }
}
