package vn.thanhtri.tracing.contact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.tracing.tier.ChainLink;

/**
 * A contact as lists and the API show it.
 *
 * @param tier 0 to 3; null when the tier has ended
 * @param lastExposure end of the last exposure; null while it goes on
 * @param code code of the case at the beginning of the chain
 * @param overdue open duties past their due time
 * @param found somebody has met or called them in this episode
 * @param countsFrom from when deeds belong to the episode; null for the first
 */
public record ContactLine(
        long person,
        String label,
        String name,
        String phone,
        String area,
        String hamlet,
        @Nullable Integer tier,
        @Nullable Integer contactTier,
        Instant since,
        @Nullable Instant contactSince,
        @Nullable Instant firstExposure,
        @Nullable Instant lastExposure,
        @Nullable String ended,
        @Nullable Long outbreak,
        String code,
        List<ChainLink> chain,
        String isolatedPlace,
        boolean isolated,
        int overdue,
        boolean found,
        @Nullable Instant countsFrom) {

    /** {@code F1}; {@code F–} once the tier has ended. */
    public String tierName() {
        return tier == null ? "F–" : "F" + tier;
    }
}
