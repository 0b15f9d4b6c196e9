package vn.thanhtri.tracing.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.tracing.contact.Deed;

/**
 * A deed that asks for another: owed from the first that asks until one answers it, then by the next anew. It is due so long
 * after it as the policy says; without a number in force it has no deadline.
 */
public abstract class AnsweredDeed extends ContactRule {
    private final String policyKey;
    private final Clause otherwise;

    /** @param policyKey the hours. @param otherwise the basis when the book has no number */
    protected AnsweredDeed(String policyKey, Clause otherwise) {
        this.policyKey = policyKey;
        this.otherwise = otherwise;
    }

    protected abstract boolean asks(Deed deed);

    /** @param asked the deed that asked; this one came after it */
    protected abstract boolean answers(Deed deed, Deed asked);

    protected abstract long debtor(ContactDossier.Debtors debtors);

    @Override
    protected final List<Duty> owed(ContactDossier contact, ContactDossier.Debtors debtors, PolicyBook book) {
        List<Duty> duties = new ArrayList<>();
        @Nullable Deed asked = null;
        for (Deed deed : contact.deeds()) {
            if (asked == null && asks(deed)) {
                asked = deed;
            } else if (asked != null && answers(deed, asked)) {
                duties.add(duty(contact, debtors, asked, deed, book));
                asked = null;
            }
        }
        if (asked != null) {
            duties.add(duty(contact, debtors, asked, null, book));
        }
        return duties;
    }

    private Duty duty(
            ContactDossier contact,
            ContactDossier.Debtors debtors,
            Deed asked,
            @Nullable Deed answer,
            PolicyBook book) {
        Optional<PolicyValue> within = book.find(policyKey, contact.area(), contact.subject(), asked.at());
        Instant due = within.map(value -> asked.at().plus(value.duration())).orElse(null);
        return new Duty(
                key(),
                asked.at().toString(),
                debtor(debtors),
                asked.at(),
                due,
                within.map(PolicyValue::clause).orElse(otherwise),
                null,
                null,
                discharge(Optional.ofNullable(answer)));
    }
}
