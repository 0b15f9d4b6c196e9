@NullMarked
@NamedInterface("entry")
package vn.thanhtri.tracing.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
