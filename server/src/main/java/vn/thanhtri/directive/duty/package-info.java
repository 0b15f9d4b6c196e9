@NullMarked
@NamedInterface("duty")
package vn.thanhtri.directive.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
