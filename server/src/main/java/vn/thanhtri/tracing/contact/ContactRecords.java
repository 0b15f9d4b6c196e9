package vn.thanhtri.tracing.contact;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thanhtri.people.person.PersonChanged;
import vn.thanhtri.tracing.TracingDuties;
import vn.thanhtri.tracing.tier.TierStore;

/**
 * A contact who moves is followed where they live now: the tier and what is owed go with them. A contact whose telephone
 * or address becomes known is no gap any more.
 */
@Component
class ContactRecords {
    private final TierStore tiers;
    private final TracingDuties duties;

    ContactRecords(TierStore tiers, TracingDuties duties) {
        this.tiers = tiers;
        this.duties = duties;
    }

    @EventListener
    void changed(PersonChanged change) {
        if (tiers.follow(change.person(), change.area())) {
            duties.contacts(List.of(change.person()));
        }
    }
}
