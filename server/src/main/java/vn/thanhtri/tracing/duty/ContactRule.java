package vn.thanhtri.tracing.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.obligation.Discharge;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.tracing.contact.Deed;

/** What the rules of contacts have in common: what was done counts for ever, what is undone ends when they become a case. */
public abstract class ContactRule implements Rule<ContactDossier> {
    @Override
    public Topic topic() {
        return Topic.TRACING;
    }

    @Override
    public final List<Duty> duties(ContactDossier contact, PolicyBook book) {
        ContactDossier.Debtors debtors = contact.debtors();
        return contact.withdrawn() || debtors == null
                ? List.of()
                : owed(contact, debtors, book).stream()
                        .filter(duty -> duty.discharge() != null || !contact.becameCase())
                        .toList();
    }

    protected abstract List<Duty> owed(ContactDossier contact, ContactDossier.Debtors debtors, PolicyBook book);

    /**
     * A duty owed once, due so long after it opened as the book says; without a number in force it has no deadline.
     *
     * @param otherwise the basis when the book has no number
     */
    protected final Duty owed(
            long debtor, Instant opensAt, Optional<PolicyValue> within, Clause otherwise, Optional<Deed> done) {
        Instant due = within.map(value -> opensAt.plus(value.duration())).orElse(null);
        return Duty.once(
                key(), debtor, opensAt, due, within.map(PolicyValue::clause).orElse(otherwise), discharge(done));
    }

    protected static @Nullable Discharge discharge(Optional<Deed> done) {
        return done.map(action -> new Discharge(action.at(), action.fact())).orElse(null);
    }
}
