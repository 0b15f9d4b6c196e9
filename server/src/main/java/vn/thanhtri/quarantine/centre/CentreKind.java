package vn.thanhtri.quarantine.centre;

/** What a centre was before (878/QĐ-BYT, 1246/QĐ-BYT). Words {@code centre.kind.<kind>}. */
public enum CentreKind {
    BARRACKS,
    DORMITORY,
    SCHOOL,
    HEALTH_STATION,
    APARTMENTS,
    HOTEL,
    OTHER
}
