package vn.thanhtri.quarantine.schedule;

/** Why somebody is kept: policy knows them as subjects, and counts from an anchor of their own. */
public enum QuarantineGroup {
    F1("F1"),
    F2("F2"),
    ENTRANT("ENTRANT"),
    RETURNEE("RETURNEE"),
    /** From TP. Hồ Chí Minh, Bình Dương, Đồng Nai, Long An (8399/BYT-MT). */
    RETURNEE_SOUTH("RETURNEE.south");

    private final String subject;

    QuarantineGroup(String subject) {
        this.subject = subject;
    }

    public String subject() {
        return subject;
    }

    /** Whether day 0 is the last exposure, as the tiers know it; else the day of entry or arrival. */
    public boolean isContact() {
        return this == F1 || this == F2;
    }
}
