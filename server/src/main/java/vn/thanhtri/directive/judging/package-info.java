@NullMarked
@NamedInterface("judging")
package vn.thanhtri.directive.judging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
