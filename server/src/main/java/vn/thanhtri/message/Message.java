package vn.thanhtri.message;

import java.time.Instant;
import java.util.Map;

/**
 * A message as its agency got it.
 *
 * @param key words of it, filled in by {@code params}; {@code body} is what was sent, in Vietnamese
 * @param read whether the officer who asks has read it
 */
public record Message(
        long id,
        long agency,
        boolean urgent,
        String key,
        Map<String, String> params,
        String path,
        String subject,
        String body,
        Instant queuedAt,
        boolean read) {}
