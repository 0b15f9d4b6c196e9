package vn.thanhtri.testing.tube;

import java.time.Instant;

/**
 * A table where samples are taken.
 *
 * @param part round and hamlet
 * @param team who takes them; may be empty
 */
public record SamplingTable(long id, long part, String name, String team, Instant openedAt, String area) {}
