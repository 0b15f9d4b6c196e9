/** What is owed about those who are kept. */
@NullMarked
@NamedInterface("duty")
package vn.thanhtri.quarantine.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
