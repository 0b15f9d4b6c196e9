package vn.thanhtri.policy;

/**
 * What a number stands for.
 *
 * @param key e.g. {@code quarantine.central.days}
 * @param unit the unit every value of this key is written in
 * @param asks whether an officer is asked when a rule finds no number
 * @param vi meaning in Vietnamese
 * @param en meaning in English
 */
public record PolicyKey(String key, String unit, Strictness stricter, boolean asks, String vi, String en) {}
