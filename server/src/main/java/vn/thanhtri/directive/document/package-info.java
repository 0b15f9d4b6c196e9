@NullMarked
@NamedInterface("document")
package vn.thanhtri.directive.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
