package vn.thanhtri.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A number that came, went, or changed.
 *
 * @param before null when the key had no number for this scope and subject
 * @param after null when it ended without a successor
 * @param appliesToRunning whether what began before {@code at} moves too
 */
public record PolicyChange(
        Instant at,
        String key,
        String scope,
        String subject,
        @Nullable PolicyEntry before,
        @Nullable PolicyEntry after,
        Running appliesToRunning) {}
