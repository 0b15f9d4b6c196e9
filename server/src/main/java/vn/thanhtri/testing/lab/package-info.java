/** Laboratories: what they can do. */
@NullMarked
@NamedInterface("lab")
package vn.thanhtri.testing.lab;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
