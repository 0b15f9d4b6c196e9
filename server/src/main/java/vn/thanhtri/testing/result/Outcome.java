package vn.thanhtri.testing.result;

/** What a laboratory can say of a tube. */
public enum Outcome {
    POSITIVE,
    NEGATIVE,
    /** Neither; the same tube is tested again. */
    INCONCLUSIVE,
    /** The tube is of no use; its people are sampled again. */
    INVALID;

    /** Whether nothing more is owed by the laboratory for this tube. */
    boolean isFinal() {
        return this != INCONCLUSIVE;
    }
}
