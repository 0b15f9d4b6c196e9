@NullMarked
@NamedInterface("imports")
package vn.thanhtri.place.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
