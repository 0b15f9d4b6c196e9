@NullMarked
@NamedInterface("person")
package vn.thanhtri.people.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
