/** A copy of the embedded database while it runs, and a data folder made from it again. */
@NullMarked
package vn.thanhtri.kernel.backup;

import org.jspecify.annotations.NullMarked;
