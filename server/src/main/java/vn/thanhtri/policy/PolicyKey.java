package vn.thanhtri.policy;

/**
 * What a number stands for.
 *
 * @param key e.g. {@code quarantine.central.days}
 * @param unit the unit every value of this key is written in
 * @param vi meaning in Vietnamese
 * @param en meaning in English
 */
public record PolicyKey(String key, String unit, Strictness stricter, String vi, String en) {}
