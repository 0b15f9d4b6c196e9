package vn.thanhtri.quarantine.schedule;

import org.jspecify.annotations.Nullable;
import vn.thanhtri.policy.PolicyEntry;

/**
 * A number that a later document changed for who was already kept.
 *
 * @param before null where the text at the intake had none
 */
public record Moved(String key, @Nullable PolicyEntry before, PolicyEntry after) {}
