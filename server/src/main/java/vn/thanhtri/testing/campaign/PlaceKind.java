package vn.thanhtri.testing.campaign;

/** What a campaign reaches. */
public enum PlaceKind {
    UNIT,
    HAMLET,
    HOUSEHOLD,
    /** Everybody who was or is in a recorded setting: a boarding house, a workplace, a market. */
    SETTING,
    /** The contacts of one tier of an outbreak. */
    TIER
}
