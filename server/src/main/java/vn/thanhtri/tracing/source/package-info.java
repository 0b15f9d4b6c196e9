/** From whom cases have it, as told: several sources each with what speaks for it; who infected how many. */
@NullMarked
@NamedInterface("source")
package vn.thanhtri.tracing.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
