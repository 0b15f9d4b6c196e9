package vn.thanhtri.tiers;

/** One step of a change to the facts. */
public sealed interface Edit {
    /** The fact is recorded, or takes the place of the fact of the same kind and id. */
    record Put(Fact fact) implements Edit {}

    /** The fact of this kind and id is withdrawn; nothing happens where there is none. */
    record Remove(FactKind kind, long id) implements Edit {}
}
