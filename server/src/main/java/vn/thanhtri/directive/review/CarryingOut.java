package vn.thanhtri.directive.review;

import java.time.Instant;

/**
 * A document of a lower level carries out a point of a higher one ("thực hiện điểm 5.1 của 107/TB-UBND").
 *
 * @param lowerPoint key of the point; empty for the whole document
 */
public record CarryingOut(
        long id,
        long lowerDocument,
        String lowerPoint,
        long upperDocument,
        String upperPoint,
        Instant linkedAt,
        String actorName) {}
