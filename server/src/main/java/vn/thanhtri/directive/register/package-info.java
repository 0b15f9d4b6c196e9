@NullMarked
@NamedInterface("register")
package vn.thanhtri.directive.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
