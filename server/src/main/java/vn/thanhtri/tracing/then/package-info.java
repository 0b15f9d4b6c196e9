/** The file of an outbreak as it was known at a past minute. */
@NullMarked
@NamedInterface("then")
package vn.thanhtri.tracing.then;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
