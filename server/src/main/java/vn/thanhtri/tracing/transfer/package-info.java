/** Contacts who live in another district or province: handed over, seen by both sides until the other side has taken them on. */
@NullMarked
@NamedInterface("transfer")
package vn.thanhtri.tracing.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
