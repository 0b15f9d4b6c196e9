@NullMarked
@NamedInterface("file")
package vn.thanhtri.tracing.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
