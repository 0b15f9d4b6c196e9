package vn.thanhtri.kernel;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened, as the journal keeps it.
 *
 * @param kind past tense, of the enum of its capability
 * @param occurredAt when it happened in the field, not when it was entered
 * @param area unit path of the place it belongs to, e.g. {@code 19.173.05929.}; bounds who may read it
 * @param payload what else is to be remembered; becomes JSON, null values allowed
 */
public record Fact(JournalKind kind, SubjectRef subject, Instant occurredAt, String area, Map<String, ?> payload) {}
