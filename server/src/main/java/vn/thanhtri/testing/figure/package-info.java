/** What is counted of samples and results for command, each with the list behind it. */
@NullMarked
@NamedInterface("figure")
package vn.thanhtri.testing.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
