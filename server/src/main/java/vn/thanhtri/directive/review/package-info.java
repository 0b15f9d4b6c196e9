@NullMarked
@NamedInterface("review")
package vn.thanhtri.directive.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
