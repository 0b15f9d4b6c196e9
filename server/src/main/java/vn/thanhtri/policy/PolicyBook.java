package vn.thanhtri.policy;

import java.time.Instant;
import java.util.Optional;

/**
 * Which number is in force, where, when, and by which clause. Immutable: a rule that is given a book always answers alike.
 */
public interface PolicyBook {
    /**
     * The value in force for a key: most specific scope first, then the latest in force.
     *
     * @param key e.g. {@code quarantine.central.days}
     * @param area unit path of the place, e.g. {@code 19.173.05929.}
     * @param subject whom it is about, e.g. {@code F1}; an entry without a subject answers for all
     * @param at the moment (documents of one day are ordered among themselves)
     */
    Optional<PolicyValue> find(String key, String area, String subject, Instant at);

    /** @throws IllegalStateException naming key, place and day when no value was in force: rules decide what then to ask */
    default PolicyValue get(String key, String area, String subject, Instant at) {
        return find(key, area, subject, at)
                .orElseThrow(() -> new IllegalStateException(
                        "no value in force for " + key + " of " + subject + " in " + area + " at " + at));
    }
}
