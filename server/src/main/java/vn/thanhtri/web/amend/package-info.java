/** What was recorded is corrected or withdrawn: one page and one address for every kind. */
@NullMarked
@NamedInterface("amend")
package vn.thanhtri.web.amend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
