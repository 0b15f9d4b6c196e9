@NullMarked
@NamedInterface("page")
package vn.thanhtri.policy.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
