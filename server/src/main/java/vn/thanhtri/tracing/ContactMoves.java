package vn.thanhtri.tracing;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thanhtri.people.PersonMoved;

/** A contact who moves is followed where they live now: the tier and what is owed go with them. */
@Component
class ContactMoves {
    private final TierStore tiers;
    private final TracingDuties duties;

    ContactMoves(TierStore tiers, TracingDuties duties) {
        this.tiers = tiers;
        this.duties = duties;
    }

    @EventListener
    void moved(PersonMoved move) {
        if (tiers.moved(move.person(), move.area())) {
            duties.contacts(List.of(move.person()));
        }
    }
}
