package vn.thanhtri.tracing.gathering;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.tracing.tier.ChainLink;

/**
 * Somebody who was in a setting, once.
 *
 * @param presence number of the presence, by which it is amended
 * @param phone masked; may be empty
 * @param personCase number of the case that they are; null for none
 * @param code its code; empty for none
 * @param infectious whether the case could infect others while there
 * @param infectiousFrom from when; null for no case
 * @param tier 0 to 3; null for none
 * @param chain how the tier came about, from the case on; empty for none
 */
record Attendee(
        long presence,
        long person,
        String label,
        String hamlet,
        String phone,
        String seat,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long personCase,
        String code,
        boolean infectious,
        @Nullable Instant infectiousFrom,
        @Nullable Integer tier,
        List<ChainLink> chain) {

    /** Whether this setting is where the tier comes from. */
    boolean isFrom(long setting) {
        Long last = chain.isEmpty() ? null : chain.getLast().setting();
        return last != null && last == setting;
    }

    String path() {
        return personCase == null ? "/contacts/" + person : "/cases/" + personCase;
    }
}
