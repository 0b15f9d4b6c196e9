/** Infected inside? How probable it is that somebody found late in quarantine was infected there. */
@NullMarked
@NamedInterface("cross")
package vn.thanhtri.quarantine.cross;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
