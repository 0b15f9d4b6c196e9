@NullMarked
@NamedInterface("ledger")
package vn.thanhtri.obligation.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
