@NullMarked
@NamedInterface("indicator")
package vn.thanhtri.tracing.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
