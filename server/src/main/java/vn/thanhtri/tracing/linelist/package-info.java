/** Lists of cases, in from files and out again. */
@NullMarked
@NamedInterface("linelist")
package vn.thanhtri.tracing.linelist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
