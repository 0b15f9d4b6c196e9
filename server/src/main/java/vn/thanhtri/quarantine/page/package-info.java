/** The pages of quarantine, and the same acts for programs. */
@NullMarked
@NamedInterface("page")
package vn.thanhtri.quarantine.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
