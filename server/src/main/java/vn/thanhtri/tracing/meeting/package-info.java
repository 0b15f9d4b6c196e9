@NullMarked
@NamedInterface("meeting")
package vn.thanhtri.tracing.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
