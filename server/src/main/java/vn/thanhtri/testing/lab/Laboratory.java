package vn.thanhtri.testing.lab;

/**
 * A laboratory that tests samples.
 *
 * @param agency number of its agency, which is its own number too
 * @param poolMost people in one tube at most, as validated there
 * @param perDay tests a day
 */
public record Laboratory(long agency, String name, int poolMost, int perDay) {}
