@NullMarked
@NamedInterface("relation")
package vn.thanhtri.directive.relation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
