@NullMarked
@NamedInterface("decision")
package vn.thanhtri.obligation.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
