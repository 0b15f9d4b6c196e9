/** Tables where samples are taken, labels, tubes and the people in them. */
@NullMarked
@NamedInterface("tube")
package vn.thanhtri.testing.tube;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
