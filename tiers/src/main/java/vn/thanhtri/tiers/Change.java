package vn.thanhtri.tiers;

/** A person whose standing changed; {@code before} and {@code after} differ. */
public record Change(int person, Standing before, Standing after) {}
