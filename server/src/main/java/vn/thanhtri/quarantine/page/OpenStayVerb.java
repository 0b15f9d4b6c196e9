package vn.thanhtri.quarantine.page;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanhtri.quarantine.stay.Stays;
import vn.thanhtri.tracing.contact.ContactLine;
import vn.thanhtri.tracing.contact.ContactVerb;
import vn.thanhtri.web.Fragment;
import vn.thanhtri.web.View;

/** Offers to keep a contact, or leads to the stay that runs. */
@Component
public class OpenStayVerb implements ContactVerb {
    private final Stays stays;

    OpenStayVerb(Stays stays) {
        this.stays = stays;
    }

    /** @param stay the running one; 0 for none */
    public record Offer(long person, String group, long stay) {}

    @Override
    public Optional<Fragment> verbOf(ContactLine contact, View view) {
        Integer tier = contact.tier();
        List<Long> running = stays.listRunningOf(List.of(contact.person()));
        if (running.isEmpty() && (tier == null || tier < 1 || tier > 2)) {
            return Optional.empty();
        }
        return Optional.of(new Fragment(
                "quarantine/open-stay",
                new Offer(contact.person(), "F" + tier, running.isEmpty() ? 0 : running.getFirst())));
    }
}
