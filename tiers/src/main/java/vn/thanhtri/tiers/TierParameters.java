package vn.thanhtri.tiers;

/**
 * What a computation is asked for.
 *
 * @param asOfMinute nothing at or after this minute is known ({@link Minutes})
 * @param horizonDays how long an exposed person may still develop the disease, 1 to 3650 days (by policy 14 or 21)
 * @param maxTier the last tier to look for, 0 to 16 (by default 3)
 */
public record TierParameters(int asOfMinute, int horizonDays, int maxTier) {
    public static final int MAX_HORIZON_DAYS = 3650;
    public static final int MAX_TIER = 16;

    public TierParameters {
        if (!Minutes.isFinite(asOfMinute)) {
            throw new IllegalArgumentException("asOf " + asOfMinute + " is not a minute of the years 1 to 5999");
        }
        if (horizonDays < 1 || horizonDays > MAX_HORIZON_DAYS) {
            throw new IllegalArgumentException(
                    "horizonDays " + horizonDays + " is not within 1 to " + MAX_HORIZON_DAYS);
        }
        if (maxTier < 0 || maxTier > MAX_TIER) {
            throw new IllegalArgumentException("maxTier " + maxTier + " is not within 0 to " + MAX_TIER);
        }
    }

    public int horizonMinutes() {
        return horizonDays * Minutes.PER_DAY;
    }

    public TierParameters withAsOf(int minute) {
        return new TierParameters(minute, horizonDays, maxTier);
    }
}
