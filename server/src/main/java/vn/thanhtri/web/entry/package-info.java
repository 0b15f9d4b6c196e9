/** How somebody comes in: what the capability that keeps accounts fills in, and where one goes on afterwards. */
@NullMarked
@NamedInterface("entry")
package vn.thanhtri.web.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
