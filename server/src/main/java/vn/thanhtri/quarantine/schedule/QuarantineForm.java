package vn.thanhtri.quarantine.schedule;

/** Where somebody is kept; the law has clocks of its own for each. */
public enum QuarantineForm {
    HOME("home", "home"),
    /** A quarantine centre: one of the "other places" of the decrees. */
    CENTRE("other", "central"),
    HEALTH_FACILITY("facility", "central"),
    BORDER("border", "central"),
    OTHER("other", "central");

    private final String clocks;
    private final String days;

    QuarantineForm(String clocks, String days) {
        this.clocks = clocks;
        this.days = days;
    }

    /** @param step {@code hold}, {@code list}, {@code decide} or {@code notify} */
    public String clockKey(String step) {
        return "isolation." + clocks + "." + step;
    }

    public String daysKey() {
        return "quarantine." + days + ".days";
    }

    public String testsKey() {
        return "quarantine." + days + ".test.days";
    }
}
