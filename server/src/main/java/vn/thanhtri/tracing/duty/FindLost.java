package vn.thanhtri.tracing.duty;

import vn.thanhtri.tracing.contact.Deed;
import vn.thanhtri.tracing.contact.TracingDeed;

/**
 * Owed: a contact who was reported lost found again, by the police of the commune, each time anew. Source: 5053/QĐ-BYT, step 3:
 * none missed; hours only where the province set them ({@code tracing.lost.find}). Why: whom the team no longer meets goes where
 * nobody knows of the exposure. Whoever meets them first ends it.
 */
final class FindLost extends AnsweredDeed {
    FindLost() {
        super("tracing.lost.find", Bases.FIND_F1);
    }

    @Override
    public String key() {
        return "contact.find-lost";
    }

    @Override
    protected boolean asks(Deed deed) {
        return deed.kind() == TracingDeed.LOST;
    }

    @Override
    protected boolean answers(Deed deed, Deed asked) {
        return deed.met() && deed.at().isAfter(asked.at());
    }

    @Override
    protected long debtor(ContactDossier.Debtors debtors) {
        return debtors.police();
    }
}
