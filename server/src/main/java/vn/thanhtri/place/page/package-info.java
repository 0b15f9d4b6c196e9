@NullMarked
@NamedInterface("page")
package vn.thanhtri.place.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
