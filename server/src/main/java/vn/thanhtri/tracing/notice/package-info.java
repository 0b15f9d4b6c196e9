@NullMarked
@NamedInterface("notice")
package vn.thanhtri.tracing.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
