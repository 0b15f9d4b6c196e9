package vn.thanhtri.policy;

import java.time.Instant;

/**
 * What no text settles; it asks an officer.
 *
 * @param known what is known about it, in Vietnamese
 */
public record Unconfirmed(String key, String subject, String scope, Instant from, String known, String source) {}
