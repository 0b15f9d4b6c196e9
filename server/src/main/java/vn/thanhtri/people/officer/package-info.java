@NullMarked
@NamedInterface("officer")
package vn.thanhtri.people.officer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
