package vn.thanhtri.tracing;

/** What kind of place people shared. The words are {@code setting.<kind>}, those of a reason {@code setting.<kind>.why}. */
public enum SettingKind {
    HOUSEHOLD,
    ROOM,
    KIN,
    WEDDING,
    FUNERAL,
    PARTY,
    MARKET,
    BUS,
    VEHICLE,
    WORK_SHIFT,
    WORKPLACE,
    SCHOOL,
    MEETING,
    WORSHIP,
    HEALTH_CARE,
    WARD,
    FESTIVAL,
    OTHER;

    /** Whether people sit in rows there. */
    public boolean isVehicle() {
        return this == BUS || this == VEHICLE;
    }

    /** A household and a room last; everything else happens once, from a time to a time. */
    public boolean lasts() {
        return this == HOUSEHOLD || this == ROOM;
    }
}
