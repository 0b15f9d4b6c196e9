package vn.thanhtri.obligation;

/** How an ordered duty stands, as periodical reports on directed tasks count it; each has the list behind its number. */
public enum Standing {
    IN_TIME("ok", "discharged_at is not null and (due_at is null or discharged_at <= due_at)"),
    DONE_LATE("warn", "discharged_at > due_at"),
    OPEN("act", "discharged_at is null and (due_at is null or due_at >= :now)"),
    OPEN_LATE("bad", "discharged_at is null and due_at < :now");

    private final String tone;

    /** Condition on a row of the ledger that was neither excused nor withdrawn. */
    public final String condition;

    Standing(String tone, String condition) {
        this.tone = tone;
        this.condition = condition;
    }

    /** Class of the stylesheet; the words say the same. */
    public String tone() {
        return tone;
    }
}
