@NullMarked
@NamedInterface("hamlet")
package vn.thanhtri.place.hamlet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
