package vn.thanhtri.tracing.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.tracing.contact.Deed;
import vn.thanhtri.tracing.contact.TracingDeed;

/**
 * Owed: a contact who was reported lost found again, by the police of the commune, each time anew. Source: 5053/QĐ-BYT, step 3:
 * none missed; hours only where the province set them ({@code tracing.lost.find}). Why: whom the team no longer meets goes where
 * nobody knows of the exposure. Whoever meets them first ends it.
 */
final class FindLost extends ContactRule {
    @Override
    public String key() {
        return "contact.find-lost";
    }

    @Override
    protected List<Duty> owed(ContactDossier contact, ContactDossier.Debtors debtors, PolicyBook book) {
        List<Duty> duties = new ArrayList<>();
        @Nullable Deed lost = null;
        for (Deed deed : contact.deeds()) {
            if (lost == null && deed.kind() == TracingDeed.LOST) {
                lost = deed;
            } else if (lost != null && deed.met() && deed.at().isAfter(lost.at())) {
                duties.add(find(contact, debtors, lost, deed, book));
                lost = null;
            }
        }
        if (lost != null) {
            duties.add(find(contact, debtors, lost, null, book));
        }
        return duties;
    }

    private Duty find(
            ContactDossier contact, ContactDossier.Debtors debtors, Deed lost, @Nullable Deed met, PolicyBook book) {
        Optional<PolicyValue> within = book.find("tracing.lost.find", contact.area(), contact.subject(), lost.at());
        Instant due = within.map(value -> lost.at().plus(value.duration())).orElse(null);
        return new Duty(
                key(),
                lost.at().toString(),
                debtors.police(),
                lost.at(),
                due,
                within.map(PolicyValue::clause).orElse(Bases.FIND_F1),
                null,
                null,
                discharge(Optional.ofNullable(met)));
    }
}
