package vn.thanhtri.testing.campaign;

import org.jspecify.annotations.Nullable;

/**
 * One place of a campaign.
 *
 * @param reach path of the unit; of anything smaller that of its commune
 * @param number of the hamlet, household, setting or outbreak; null for a unit
 * @param tier 1 to 3; null unless contacts are meant
 */
public record CampaignPlace(
        PlaceKind kind,
        String reach,
        @Nullable Long number,
        @Nullable Integer tier) {
    public static CampaignPlace unit(String area) {
        return new CampaignPlace(PlaceKind.UNIT, area, null, null);
    }

    public static CampaignPlace hamlet(String area, long hamlet) {
        return new CampaignPlace(PlaceKind.HAMLET, area, hamlet, null);
    }
}
