@NullMarked
@NamedInterface("board")
package vn.thanhtri.obligation.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
