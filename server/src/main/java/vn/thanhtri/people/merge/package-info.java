/** Two numbers of one person become one, and are parted again. */
@NullMarked
@NamedInterface("merge")
package vn.thanhtri.people.merge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
