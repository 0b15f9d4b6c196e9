package vn.thanhtri.tracing.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.tracing.contact.TracingDeed;

/**
 * Owed: a contact who lives outside handed over to the authorities there, by whoever traces the outbreak. Source:
 * 5053/QĐ-BYT: tell the government and steering committees of that place at once; no hours. Why: between two areas people
 * are lost.
 */
final class ForwardContact extends ContactRule {
    @Override
    public String key() {
        return "contact.forward";
    }

    @Override
    protected List<Duty> owed(ContactDossier contact, ContactDossier.Debtors debtors, PolicyBook book) {
        return !contact.withdrawn() && debtors.outside()
                ? List.of(owed(
                        debtors.centre(),
                        contact.since(),
                        Optional.empty(),
                        Bases.TELL_OTHER_AREAS,
                        contact.firstFrom(Instant.EPOCH, TracingDeed.FORWARDED, TracingDeed.ACKNOWLEDGED)))
                : List.of();
    }
}
