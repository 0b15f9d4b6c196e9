@NullMarked
@NamedInterface("paper")
package vn.thanhtri.directive.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
