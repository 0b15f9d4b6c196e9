package vn.thanhtri.tracing.contact;

import java.util.Optional;
import vn.thanhtri.web.Fragment;
import vn.thanhtri.web.View;

/** What another capability offers to do on a contact's page, beyond the quick verbs; declared as a bean. */
public interface ContactVerb {
    /** Empty when it cannot be done now. */
    Optional<Fragment> verbOf(ContactLine contact, View view);
}
