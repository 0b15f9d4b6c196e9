package vn.thanhtri.tracing.cases;

import java.time.Instant;

/**
 * A place where a case is kept.
 *
 * @param from since when; it lasts until the next one
 * @param place hospital or facility; empty when unknown
 */
public record Care(Instant from, String place) {}
