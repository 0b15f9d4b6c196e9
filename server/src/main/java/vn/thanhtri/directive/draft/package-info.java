@NullMarked
@NamedInterface("draft")
package vn.thanhtri.directive.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
