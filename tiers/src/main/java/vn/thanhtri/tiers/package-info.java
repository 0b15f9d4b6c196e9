@NullMarked
package vn.thanhtri.tiers;

import org.jspecify.annotations.NullMarked;
