package vn.thanhtri.quarantine.home;

/** What a dwelling must have (879/QĐ-BYT; of an F1 5152/BYT-MT and 5599/BYT-MT); words {@code home.criterion.<criterion>}. */
public enum HomeCriterion {
    /** A house of its own; of an F1. */
    DETACHED(true),
    /** A room of their own, closed. */
    OWN_ROOM(false),
    /** A toilet of their own; of an F1. */
    OWN_TOILET(true),
    /** Aired, without central air conditioning. */
    AIR(false),
    /** Soap, a bin with a lid. */
    HYGIENE(false),
    /** Meals apart from the household. */
    MEALS(false);

    private final boolean onlyF1;

    HomeCriterion(boolean onlyF1) {
        this.onlyF1 = onlyF1;
    }

    boolean isAskedOf(boolean f1) {
        return f1 || !onlyF1;
    }
}
