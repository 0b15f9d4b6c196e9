@NullMarked
@NamedInterface("sheet")
package vn.thanhtri.tracing.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
