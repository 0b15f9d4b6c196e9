package vn.thanhtri.tiers;

/**
 * Where a person stands as of a minute.
 *
 * @param tier 0 for a case, 1 … for F1 …, {@link #NO_TIER} for nobody's contact
 * @param firstExposure the first minute of the exposures at the person's own tier; {@link Minutes#SINCE_ALWAYS} where the
 *     exposure has no beginning, and for tier 0 and no tier
 * @param lastExposure the end of the last of these exposures (the first minute after it); {@link Minutes#SINCE_ALWAYS}
 *     for tier 0 and no tier
 */
public record Standing(int tier, int firstExposure, int lastExposure) {
    public static final int NO_TIER = -1;
    public static final Standing NONE = new Standing(NO_TIER, Minutes.SINCE_ALWAYS, Minutes.SINCE_ALWAYS);
    public static final Standing CASE = new Standing(0, Minutes.SINCE_ALWAYS, Minutes.SINCE_ALWAYS);

    public boolean hasTier() {
        return tier != NO_TIER;
    }
}
