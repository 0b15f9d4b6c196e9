@NullMarked
@NamedInterface("gathering")
package vn.thanhtri.tracing.gathering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
