@NullMarked
@NamedInterface("book")
package vn.thanhtri.policy.book;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
