package vn.thanhtri.obligation;

/** How many duties stand how; excused and withdrawn ones are left out. */
public record Tally(long inTime, long doneLate, long open, long openLate) {
    public static final Tally NOTHING = new Tally(0, 0, 0, 0);

    public long owed() {
        return inTime + doneLate + open + openLate;
    }

    public long count(Standing standing) {
        return switch (standing) {
            case IN_TIME -> inTime;
            case DONE_LATE -> doneLate;
            case OPEN -> open;
            case OPEN_LATE -> openLate;
        };
    }

    public Tally plus(Tally other) {
        return new Tally(
                inTime + other.inTime, doneLate + other.doneLate, open + other.open, openLate + other.openLate);
    }

    /** Everything that was due is done, all of it in time. */
    public boolean isCommendable() {
        return inTime > 0 && doneLate == 0 && openLate == 0;
    }

    public boolean isFailing() {
        return doneLate > 0 || openLate > 0;
    }
}
