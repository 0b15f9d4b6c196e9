/** Centres: rooms, beds, who lies where, who hands whom over to whom. */
@NullMarked
@NamedInterface("centre")
package vn.thanhtri.quarantine.centre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
