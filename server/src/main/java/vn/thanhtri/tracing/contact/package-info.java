@NullMarked
@NamedInterface("contact")
package vn.thanhtri.tracing.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
