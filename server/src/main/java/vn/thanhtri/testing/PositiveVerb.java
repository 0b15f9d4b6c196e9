package vn.thanhtri.testing;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanhtri.tracing.contact.ContactLine;
import vn.thanhtri.tracing.contact.ContactVerb;
import vn.thanhtri.web.Fragment;
import vn.thanhtri.web.View;

/** Offers to record that a contact's sample is positive. */
@Component
class PositiveVerb implements ContactVerb {
    @Override
    public Optional<Fragment> verbOf(ContactLine contact, View view) {
        Integer tier = contact.tier();
        return tier != null && tier > 0 ? Optional.of(new Fragment("testing/positive", contact)) : Optional.empty();
    }
}
