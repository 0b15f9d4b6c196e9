@NullMarked
@NamedInterface("time")
package vn.thanhtri.obligation.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
