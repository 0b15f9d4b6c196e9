package vn.thanhtri.tiers;

/**
 * Something recorded about people. The id is the caller's and unique within the {@link #kind()}; persons and settings are
 * dense indices from 0 that the caller assigns ({@link Interner}); times are {@link Minutes}, intervals half open
 * [from, to).
 */
public sealed interface Fact permits CaseWindow, Encounter, Presence, Isolation {
    long id();

    FactKind kind();
}
