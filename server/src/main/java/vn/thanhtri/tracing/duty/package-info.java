@NullMarked
@NamedInterface("duty")
package vn.thanhtri.tracing.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
