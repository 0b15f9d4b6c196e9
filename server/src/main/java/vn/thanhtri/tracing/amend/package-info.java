/** What tracing recorded, corrected or withdrawn; persons merged and parted. */
@NullMarked
@NamedInterface("amend")
package vn.thanhtri.tracing.amend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
