package vn.thanhtri.tracing.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.policy.PolicyValue;

/** When it ends for a contact: declared as a bean by the capability that keeps them. */
public interface ContactEnds {
    /** The number in force for this tier and place; empty where there is none. */
    Optional<PolicyValue> findDays(int tier, String area, Instant at);

    /** Null while the exposure goes on, or where the book has no number. */
    @Nullable
    LocalDate of(int tier, String area, @Nullable Instant lastExposure, Instant now);
}
