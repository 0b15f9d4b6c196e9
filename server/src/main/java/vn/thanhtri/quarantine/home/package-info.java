/** Quarantine at home: the dwelling, the person's own link, the daily entry, the station's checks. */
@NullMarked
@NamedInterface("home")
package vn.thanhtri.quarantine.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
