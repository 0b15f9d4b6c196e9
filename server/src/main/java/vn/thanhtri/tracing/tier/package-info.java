@NullMarked
@NamedInterface("tier")
package vn.thanhtri.tracing.tier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
