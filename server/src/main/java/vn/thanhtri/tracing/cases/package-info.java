@NullMarked
@NamedInterface("cases")
package vn.thanhtri.tracing.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
