package vn.thanhtri.testing;

/** The next samples to be assigned in an outbreak: the nth of so many contacts. */
public record Sampling(long outbreak, int nth, int contacts) {}
