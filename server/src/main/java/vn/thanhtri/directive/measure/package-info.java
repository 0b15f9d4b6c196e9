@NullMarked
@NamedInterface("measure")
package vn.thanhtri.directive.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
