/** How long, which days to sample, what follows: computed from the numbers of policy, each day with its clause. */
@NullMarked
@NamedInterface("schedule")
package vn.thanhtri.quarantine.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
