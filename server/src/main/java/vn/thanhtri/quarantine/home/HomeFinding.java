package vn.thanhtri.quarantine.home;

/** How somebody was found. */
public enum HomeFinding {
    WELL,
    ILL,
    /** Not at home: the police verifies. */
    ABSENT,
    /** Nobody opens: visited again. */
    NO_ANSWER;

    boolean isMet() {
        return this == WELL || this == ILL;
    }
}
