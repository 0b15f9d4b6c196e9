package vn.thanhtri.tracing.contact;

import java.util.Optional;
import vn.thanhtri.web.Fragment;
import vn.thanhtri.web.View;

/** What another capability offers to do for the contacts of an outbreak; declared as a bean. */
public interface OutbreakVerb {
    /** Empty when there is nothing to do. */
    Optional<Fragment> verbOf(long outbreak, View view);
}
