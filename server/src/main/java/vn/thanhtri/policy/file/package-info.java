@NullMarked
@NamedInterface("file")
package vn.thanhtri.policy.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
