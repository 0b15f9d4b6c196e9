package vn.thanhtri.tracing;

/** What kind of place people shared. The words are {@code setting.<kind>}, those of a reason {@code setting.<kind>.why}. */
public enum SettingKind {
    HOUSEHOLD,
    ROOM,
    WEDDING,
    FUNERAL,
    PARTY,
    MARKET,
    BUS,
    WORK_SHIFT,
    WORKPLACE,
    SCHOOL,
    MEETING,
    WORSHIP,
    HEALTH_CARE,
    FESTIVAL,
    OTHER;

    /** A household and a room last; everything else happens once, from a time to a time. */
    public boolean lasts() {
        return this == HOUSEHOLD || this == ROOM;
    }
}
