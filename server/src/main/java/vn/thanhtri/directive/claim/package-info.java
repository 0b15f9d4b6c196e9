@NullMarked
@NamedInterface("claim")
package vn.thanhtri.directive.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
