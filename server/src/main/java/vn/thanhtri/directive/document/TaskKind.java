package vn.thanhtri.directive.document;

/** What sort of order a task is. */
public enum TaskKind {
    /** Done once, with or without a deadline. */
    ONCE,
    /** Owed again each day by an hour. */
    DAILY,
    /** Owed again each week by a day and hour. */
    WEEKLY,
    /** Owed again each month by a day and hour. */
    MONTHLY,
    /** Owed for each case, cluster, or whatever else it counts from. */
    EVENT,
    /** Owed all the time, until notice. */
    CONTINUOUS,
    /** A standing norm of conduct. */
    NORM,
    /** Must not happen; a breach is a finding. */
    PROHIBITION,
    /** Owed when something has come about. */
    CONDITIONAL;

    /** Owed again and again, each time for a day of its own. */
    public boolean isRecurring() {
        return switch (this) {
            case DAILY, WEEKLY, MONTHLY -> true;
            case ONCE, EVENT, CONTINUOUS, NORM, PROHIBITION, CONDITIONAL -> false;
        };
    }

    /** Words without a result: kept in view, broken by findings; nobody reports on them and no score counts them. */
    public boolean isStanding() {
        return switch (this) {
            case NORM, PROHIBITION -> true;
            case ONCE, DAILY, WEEKLY, MONTHLY, EVENT, CONTINUOUS, CONDITIONAL -> false;
        };
    }

    /** Owed each time something happens, and not before. */
    public boolean isAnchored() {
        return switch (this) {
            case EVENT, CONDITIONAL -> true;
            case ONCE, DAILY, WEEKLY, MONTHLY, CONTINUOUS, NORM, PROHIBITION -> false;
        };
    }
}
