package vn.thanhtri.directive.grammar;

import org.jspecify.annotations.Nullable;

/**
 * Where an order applies.
 *
 * @param level province, district, commune, hamlet, hamlet_set, zone, facility, place_set, risk_place, locality
 * @param name proper name of the unit, when it has one
 */
public record Area(Span span, String level, @Nullable String name, Ground ground) {}
