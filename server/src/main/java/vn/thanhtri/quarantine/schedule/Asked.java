package vn.thanhtri.quarantine.schedule;

import org.jspecify.annotations.Nullable;
import vn.thanhtri.policy.PolicyEntry;

/**
 * What no text settles, so that an officer is asked.
 *
 * @param key of policy, e.g. {@code quarantine.central.test.days}
 * @param subject whom it is about
 * @param known what is known about it, in Vietnamese; empty for nothing
 * @param proposed the new document of which nobody knows whether it moves who is already kept; null where a number is missing
 */
public record Asked(
        String key, String subject, String known, @Nullable PolicyEntry proposed) {}
