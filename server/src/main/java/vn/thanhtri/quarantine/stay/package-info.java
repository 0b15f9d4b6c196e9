/** Who is kept, from the hold to the release. */
@NullMarked
@NamedInterface("stay")
package vn.thanhtri.quarantine.stay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
