/** What a case is: of which disease, how sure, by which definition of the day. */
@NullMarked
@NamedInterface("definition")
package vn.thanhtri.tracing.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
