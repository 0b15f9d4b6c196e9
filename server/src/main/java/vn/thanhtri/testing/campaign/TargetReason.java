package vn.thanhtri.testing.campaign;

/** Why somebody on the list was not sampled. */
public enum TargetReason {
    ABSENT(true),
    REFUSED(true),
    /** A sample was taken somewhere else in these days. */
    ELSEWHERE(false),
    MOVED(false),
    /** Nobody knows: not met, not in the register of absences. */
    UNCLEAR(true);

    private final boolean owed;

    TargetReason(boolean owed) {
        this.owed = owed;
    }

    /** Whether the sample is owed all the same. */
    public boolean isOwed() {
        return owed;
    }
}
