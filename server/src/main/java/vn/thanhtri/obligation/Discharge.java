package vn.thanhtri.obligation;

import java.time.Instant;

/**
 * The fact that fulfilled a duty.
 *
 * @param at when it happened in the world
 * @param fact number of the journal's fact that proves it
 */
public record Discharge(Instant at, long fact) {}
