package vn.thanhtri.tracing.contact;

import java.util.function.Predicate;

/**
 * A part of a list of contacts: those for whom nothing of some kind was done. Declared as a bean by the capability that
 * does it; its words are {@code tracing.show.<key>}.
 *
 * @param order position among the chips
 */
public record ContactShow(int order, String key, Predicate<DeedKind> without) {}
