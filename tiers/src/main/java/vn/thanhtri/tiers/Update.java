package vn.thanhtri.tiers;

import java.util.List;

/**
 * What an application of edits did.
 *
 * @param changes the persons whose standing changed, by ascending person
 * @param inverse edits that restore the facts as they were before, for a transaction that is rolled back: apply them in
 *     this order, after the inverses of everything that was applied later
 */
public record Update(List<Change> changes, List<Edit> inverse) {}
