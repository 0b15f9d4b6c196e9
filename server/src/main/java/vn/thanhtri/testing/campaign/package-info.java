/** Campaigns of sampling: who is to be sampled, by name, and who is still missing. */
@NullMarked
@NamedInterface("campaign")
package vn.thanhtri.testing.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
