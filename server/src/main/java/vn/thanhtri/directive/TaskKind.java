package vn.thanhtri.directive;

/** What sort of order a task is. */
public enum TaskKind {
    /** Done once, with or without a deadline. */
    ONCE,
    /** Owed again each day by an hour. */
    DAILY,
    /** Owed all the time, until notice. */
    CONTINUOUS,
    /** A standing norm of conduct. */
    NORM,
    /** Must not happen; a breach is a finding. */
    PROHIBITION,
    /** Owed when something happens. */
    CONDITIONAL
}
