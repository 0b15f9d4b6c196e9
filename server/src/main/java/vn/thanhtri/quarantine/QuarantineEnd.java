package vn.thanhtri.quarantine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.policy.book.PolicyBooks;
import vn.thanhtri.tracing.contact.ContactEnds;

/** When a contact's quarantine ends: so many days after the last contact as the schedule in force says. */
@Component
class QuarantineEnd implements ContactEnds {
    private final PolicyBooks policy;

    QuarantineEnd(PolicyBooks policy) {
        this.policy = policy;
    }

    /** The number in force for this tier and place; F1 in a facility, F2 at home, F3 none. */
    @Override
    public Optional<PolicyValue> findDays(int tier, String area, Instant at) {
        return switch (tier) {
            case 1 -> policy.current().find("quarantine.central.days", area, "F1", at);
            case 2 -> policy.current().find("quarantine.home.days", area, "F2", at);
            default -> Optional.empty();
        };
    }

    /** Null while the exposure goes on, or where the book has no number. */
    @Override
    public @Nullable LocalDate of(int tier, String area, @Nullable Instant lastExposure, Instant now) {
        return lastExposure == null
                ? null
                : findDays(tier, area, now)
                        .map(days -> VietnamTime.dayOf(lastExposure)
                                .plusDays(days.duration().toDays()))
                        .orElse(null);
    }
}
