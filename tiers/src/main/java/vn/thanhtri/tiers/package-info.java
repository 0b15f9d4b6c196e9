/**
 * Contact tiers F1, F2, F3 … as time-respecting paths from confirmed cases: batch ({@link vn.thanhtri.tiers.Tiers}) and
 * incremental ({@link vn.thanhtri.tiers.TierEngine}), with the chain that explains each. See package.md.
 */
@NullMarked
package vn.thanhtri.tiers;

import org.jspecify.annotations.NullMarked;
