@NullMarked
@NamedInterface("result")
package vn.thanhtri.directive.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
