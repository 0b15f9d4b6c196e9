@NullMarked
@NamedInterface("agency")
package vn.thanhtri.people.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
