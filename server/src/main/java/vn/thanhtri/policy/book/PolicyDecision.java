package vn.thanhtri.policy.book;

import java.time.LocalDate;

/**
 * An officer's answer to a question, for their own area.
 *
 * @param value as the book writes values of this key, e.g. {@code 24}, {@code 1,7,14}, {@code 15:00}
 * @param document number of the paper that says so
 * @param reason why this number
 * @param from first day it holds
 */
public record PolicyDecision(long question, String value, String document, String reason, LocalDate from) {}
