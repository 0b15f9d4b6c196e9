/** TubeResults of tubes, and everything that follows from one. */
@NullMarked
@NamedInterface("result")
package vn.thanhtri.testing.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
