package vn.thanhtri.tracing.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How following a contact came out, or how it stands: read from what was done and from the tier, never typed in. The words are {@code
 * tracing.contact.outcome.<name>}.
 */
public enum ContactOutcome {
    /** They turned out to be a case themselves. */
    CASE,
    /** What the tier rested on was withdrawn. */
    WITHDRAWN,
    /** Gone, and nobody has met them since. */
    LOST,
    /** Followed by the authority of another area, which took them on. */
    HANDED_OVER,
    /** The days are over, or the last exposure lies further back than the disease takes. */
    FINISHED,
    FOLLOWED;

    /**
     * @param tier 0 to 3; null when it has ended
     * @param ended LAPSED or WITHDRAWN; null while there is a tier
     * @param done everything done in the episode
     * @param ends last day of the quarantine; null while it is not known
     */
    public static ContactOutcome of(
            @Nullable Integer tier,
            @Nullable String ended,
            List<Deed> done,
            @Nullable LocalDate ends,
            LocalDate today) {
        if (tier != null && tier == 0) {
            return CASE;
        }
        if ("WITHDRAWN".equals(ended)) {
            return WITHDRAWN;
        }
        Instant lost = last(done, kind -> kind == TracingDeed.LOST);
        Instant met = last(done, kind -> kind.traits().met());
        if (lost != null && (met == null || met.isBefore(lost))) {
            return LOST;
        }
        if (last(done, kind -> kind == TracingDeed.ACKNOWLEDGED) != null) {
            return HANDED_OVER;
        }
        return "LAPSED".equals(ended) || ends != null && ends.isBefore(today) ? FINISHED : FOLLOWED;
    }

    private static @Nullable Instant last(List<Deed> done, java.util.function.Predicate<DeedKind> which) {
        return done.stream()
                .filter(deed -> which.test(deed.kind()))
                .map(Deed::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    public String key() {
        return "tracing.contact.outcome." + name();
    }
}
