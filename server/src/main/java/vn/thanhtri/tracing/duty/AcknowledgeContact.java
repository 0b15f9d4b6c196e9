package vn.thanhtri.tracing.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.tracing.contact.Deed;
import vn.thanhtri.tracing.contact.TracingDeed;

/**
 * Owed: a contact who was handed over taken on, by the health station of their home. Source: 5053/QĐ-BYT; hours only where the
 * province set them ({@code tracing.forward.acknowledge}). Why: what was sent has not yet arrived.
 */
final class AcknowledgeContact extends ContactRule {
    @Override
    public String key() {
        return "contact.acknowledge";
    }

    @Override
    protected List<Duty> owed(ContactDossier contact, ContactDossier.Debtors debtors, PolicyBook book) {
        Optional<Deed> sent = contact.firstFrom(Instant.EPOCH, TracingDeed.FORWARDED);
        return debtors.outside() && sent.isPresent()
                ? List.of(owed(
                        debtors.station(),
                        sent.get().at(),
                        book.find(
                                "tracing.forward.acknowledge",
                                contact.area(),
                                contact.subject(),
                                sent.get().at()),
                        Bases.TELL_OTHER_AREAS,
                        contact.firstFrom(sent.get().at(), TracingDeed.ACKNOWLEDGED)))
                : List.of();
    }
}
