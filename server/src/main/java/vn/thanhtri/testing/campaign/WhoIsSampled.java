package vn.thanhtri.testing.campaign;

/** Who of the places of a campaign is sampled. */
public enum WhoIsSampled {
    EVERYBODY,
    /** Of each household one, of a large one two: the oldest. */
    HOUSEHOLDS,
    /** From an age on. */
    AGE
}
