@NullMarked
@NamedInterface("proposal")
package vn.thanhtri.directive.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
