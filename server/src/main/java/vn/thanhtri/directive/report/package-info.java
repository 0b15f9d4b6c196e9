@NullMarked
@NamedInterface("report")
package vn.thanhtri.directive.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
