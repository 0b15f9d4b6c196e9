package vn.thanhtri.tracing.tier;

import vn.thanhtri.tiers.Minutes;
import vn.thanhtri.tiers.Standing;

/**
 * Where somebody stands, as it is kept: like {@link Standing}, but an exposure that reaches to the present minute goes on,
 * so that the row does not change with every minute.
 *
 * @param tier 0 to 3; {@link Standing#NO_TIER} for none
 * @param first first minute of the exposures, {@link Minutes#SINCE_ALWAYS} where unknown
 * @param last end of the last exposure, {@link Minutes#STILL_OPEN} while it goes on
 */
record TierPlace(int tier, int first, int last) {
    static final TierPlace NONE = new TierPlace(Standing.NO_TIER, Minutes.SINCE_ALWAYS, Minutes.SINCE_ALWAYS);
    static final TierPlace CASE = new TierPlace(0, Minutes.SINCE_ALWAYS, Minutes.SINCE_ALWAYS);

    static TierPlace of(Standing standing, int asOf) {
        return switch (standing.tier()) {
            case Standing.NO_TIER -> NONE;
            case 0 -> CASE;
            default ->
                new TierPlace(
                        standing.tier(),
                        standing.firstExposure(),
                        standing.lastExposure() >= asOf ? Minutes.STILL_OPEN : standing.lastExposure());
        };
    }

    boolean hasTier() {
        return tier != Standing.NO_TIER;
    }

    boolean isContact() {
        return tier > 0;
    }

    boolean isOngoing() {
        return last == Minutes.STILL_OPEN;
    }

    /** Whether time alone took the tier away: the last exposure lies more than the horizon behind. */
    boolean lapsedBy(int asOf, int horizonMinutes) {
        return isContact() && !isOngoing() && last <= asOf - horizonMinutes;
    }
}
