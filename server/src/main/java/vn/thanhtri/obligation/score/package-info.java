@NullMarked
@NamedInterface("score")
package vn.thanhtri.obligation.score;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
