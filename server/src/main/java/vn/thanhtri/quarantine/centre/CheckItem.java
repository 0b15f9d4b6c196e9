package vn.thanhtri.quarantine.centre;

/** What is looked at before a centre opens and while it runs; words {@code centre.check.<item>}. */
public enum CheckItem {
    /** Guarded day and night, nobody enters without leave (878/QĐ-BYT). */
    GUARD("878/QĐ-BYT"),
    /** Vehicles are disinfected on the way in and out (878/QĐ-BYT). */
    VEHICLES("878/QĐ-BYT"),
    /** Used for nothing but quarantine (1462/QĐ-BYT). */
    ONLY_QUARANTINE("1462/QĐ-BYT"),
    /** Rooms are aired (1462/QĐ-BYT). */
    AIR("1462/QĐ-BYT"),
    /** A list of everybody and a health record of each (1246/QĐ-BYT). */
    RECORDS("1246/QĐ-BYT"),
    /** Cameras watch that nobody mixes (597/CĐ-BCĐ). */
    CAMERAS("597/CĐ-BCĐ");

    private final String document;

    CheckItem(String document) {
        this.document = document;
    }

    public String document() {
        return document;
    }
}
