package vn.thanhtri.people.access;

import java.time.Instant;

/**
 * A session of an account, on whichever server.
 *
 * @param device browser and system, e.g. {@code Firefox · Windows}
 * @param source address it began from
 * @param seenAt the last request, to five minutes
 */
public record Session(long id, String device, String source, Instant beganAt, Instant seenAt) {}
