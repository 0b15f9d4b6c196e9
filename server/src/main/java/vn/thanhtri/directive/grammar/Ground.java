package vn.thanhtri.directive.grammar;

/**
 * Why the parser proposes a field.
 *
 * @param rule name of the rule that fired
 * @param confidence 0..1, the share of such proposals expected to be right; an officer confirms all of them
 */
public record Ground(String rule, double confidence) {}
