package vn.thanhtri.obligation;

import java.util.Optional;
import vn.thanhtri.web.Fragment;

/** What a capability offers to whoever owes a duty, where the duty is opened: the deed, whom to call. Declared as a bean. */
public interface DutyHelp {
    /** Empty for duties about other subjects. */
    Optional<Fragment> findHelp(Obligation duty);
}
