package vn.thanhtri.directive.grammar;

/**
 * Why the parser proposes a field.
 *
 * @param rule name of the rule that fired
 * @param confidence 0..1, the share of such proposals that was right on known documents; an officer confirms all of them
 */
public record Ground(String rule, double confidence) {
    /** What is less sure than this an officer is asked to look at. */
    public static final double SURE = 0.925;

    /** Whether an officer should look at it before anything else. */
    public boolean review() {
        return confidence < SURE;
    }
}
