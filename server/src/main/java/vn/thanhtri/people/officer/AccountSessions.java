package vn.thanhtri.people.officer;

import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.ActingPrincipal;
import vn.thanhtri.web.SessionGuard;

/** Sessions end with what they were begun with, on every server: the database is asked. */
@Component
class AccountSessions implements SessionGuard {
    private final OfficerStore store;

    AccountSessions(OfficerStore store) {
        this.store = store;
    }

    @Override
    public boolean stands(ActingPrincipal principal) {
        return !(principal instanceof SignedInOfficer officer)
                || officer.actor().officer() == null
                || store.sessionStands(officer.actor().officer(), officer.version());
    }
}
