@NullMarked
@NamedInterface("count")
package vn.thanhtri.tracing.count;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
