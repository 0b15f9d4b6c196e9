@NullMarked
@NamedInterface("shape")
package vn.thanhtri.place.shape;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
