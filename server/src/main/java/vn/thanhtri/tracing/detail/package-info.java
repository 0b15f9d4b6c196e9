/** What is known of a case beside its finding, one row each. */
@NullMarked
@NamedInterface("detail")
package vn.thanhtri.tracing.detail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
