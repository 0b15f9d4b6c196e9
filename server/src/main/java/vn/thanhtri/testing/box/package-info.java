/** Samples on their way from the table to the laboratory, counted by both sides. */
@NullMarked
@NamedInterface("box")
package vn.thanhtri.testing.box;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
