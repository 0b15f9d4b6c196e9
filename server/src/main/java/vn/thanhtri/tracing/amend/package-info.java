/** What tracing recorded, corrected or withdrawn; persons merged and parted. */
@NullMarked
package vn.thanhtri.tracing.amend;

import org.jspecify.annotations.NullMarked;
