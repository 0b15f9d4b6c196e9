@NullMarked
@NamedInterface("interview")
package vn.thanhtri.tracing.interview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
