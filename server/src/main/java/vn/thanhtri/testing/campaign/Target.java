package vn.thanhtri.testing.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to be sampled in a round.
 *
 * @param origin {@code REGISTER}, or {@code TABLE} for who was added while sampling
 * @param state {@code SAMPLED}, {@code WAITING}, or the name of a {@link TargetReason}
 * @param backAt when they will be asked again; null where nothing was agreed
 * @param swab the one that stands; null for none
 */
public record Target(
        long id,
        long part,
        long campaign,
        int round,
        long person,
        String name,
        String label,
        @Nullable Long household,
        String hamletName,
        String origin,
        String state,
        Instant stateAt,
        @Nullable Instant backAt,
        String note,
        @Nullable Long swab,
        String area) {
    public boolean isSampled() {
        return swab != null;
    }
}
